#pragma once

/* Part of windows.h here. */
#include "windows.h"
