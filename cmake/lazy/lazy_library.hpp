// A shared library that is opened at its first use, for those of which Debian has no archive: each costs 0.3 ms of every start.
#pragma once

#include <dlfcn.h>
#include <unistd.h>

#include <cstdio>

namespace leeboard::lazy {

/// The address of a symbol. A missing library ends the program, as the system's loader would have done at its start.
template <typename Function>
Function find(const char* library, const char* package, const char* symbol) {
  void* const handle = dlopen(library, RTLD_NOW | RTLD_LOCAL);
  void* const address = handle == nullptr ? nullptr : dlsym(handle, symbol);
  if (address == nullptr) {
    dprintf(STDERR_FILENO, "leeboard: error[failed]: %s cannot be used\n  mend:  install the package %s\n", library, package);
    _exit(1);
  }
  return reinterpret_cast<Function>(address);
}

}  // namespace leeboard::lazy
