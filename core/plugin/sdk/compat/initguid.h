#pragma once

/* Nothing to do: see DEFINE_GUID in guiddef.h. */
#include "guiddef.h"
