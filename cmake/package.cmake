# `cmake --install` and `cpack -G DEB`.
include(GNUInstallDirs)
