#include "ui/views/page.h"
