# Farmwarden in two commands, on a bare Debian 12:  make run   and   make test
#
# Both install missing build dependencies through apt-get first (packaging/install-dependencies.sh; as root or by sudo).
# The build itself is CMake's, through the presets of CMakePresets.json; this file only starts it.

PRESET  ?= dev
JOBS    ?= $(shell nproc)
BUILD   := build/$(PRESET)
PICTURE := build/farmwarden.png

.DEFAULT_GOAL := help
.PHONY: help run test bench pictures build install-dependencies clean

help:
	@echo 'make run                   build and open the console on a demo farm (on a virtual display if there is no real one)'
	@echo 'make test                  build and run the whole test suite'
	@echo 'make bench                 build optimised and run the benchmarks'
	@echo 'make pictures              draw the pictures of the documentation anew: every page, light and dark'
	@echo 'make install-dependencies  install what building, running and testing need, if missing'
	@echo 'make clean                 remove the build folder'
	@echo 'Variables: PRESET=dev|asan|tsan|release|core-only (run, test), JOBS=N.'

run:
	@packaging/install-dependencies.sh build run
	@$(MAKE) --no-print-directory build
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then exec $(BUILD)/bin/farmwarden --demo; fi; \
	echo 'No display here (DISPLAY and WAYLAND_DISPLAY are empty): the console opens on a virtual one, for a picture.'; \
	LC_ALL=C.UTF-8 env -u QT_QPA_PLATFORM xvfb-run -a -s '-screen 0 1600x1000x24' \
	    $(BUILD)/bin/farmwarden --demo --screenshot $(PICTURE) --describe && \
	echo && echo "The console's picture: $(CURDIR)/$(PICTURE)"

test:
	@packaging/install-dependencies.sh
	@$(MAKE) --no-print-directory build
	@LC_ALL=C.UTF-8 ctest --preset $(PRESET) -j$(JOBS)

bench:
	@packaging/install-dependencies.sh
	@cmake --preset release
	@cmake --build --preset release -j$(JOBS) --target bench

pictures:
	@packaging/install-dependencies.sh build run
	@$(MAKE) --no-print-directory build
	@for theme in light dark; do for page in overview farms sessions policy activity settings; do \
	    select="--page $$page"; [ $$page = farms ] && select='--select target:office-sh-07'; \
	    QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 $(BUILD)/bin/farmwarden --demo --language en --theme $$theme --size 1600x1000 \
	        $$select --screenshot docs/pictures/$$page-$$theme.png || exit; \
	done; done

build:
	@cmake --preset $(PRESET)
	@cmake --build --preset $(PRESET) -j$(JOBS)

install-dependencies:
	@packaging/install-dependencies.sh

clean:
	rm -rf build
