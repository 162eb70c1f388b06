// Who runs the program, as the kernel and the password file know it.
#include "store/session.hpp"

#include <pwd.h>
#include <unistd.h>

#include <fstream>

namespace leeboard::store {

std::string os_user() {
  const auto* entry = ::getpwuid(::getuid());
  return entry != nullptr && entry->pw_name != nullptr ? entry->pw_name : std::string();
}

bool is_os_user(const std::string& name) { return ::getpwnam(name.c_str()) != nullptr; }

std::string read_os_identity() {
  const auto uid = ::getuid();
  std::string out = std::to_string(uid);
  if (const auto* entry = ::getpwuid(uid); entry && entry->pw_name) out += std::string(":") + entry->pw_name;
  std::string login;
  if (std::ifstream file("/proc/self/loginuid"); file && std::getline(file, login) && login != "4294967295" && !login.empty())
    out += " login " + login;
  char host[256] = {};
  if (::gethostname(host, sizeof host - 1) == 0) out += std::string(" on ") + host;
  return out;
}

}  // namespace leeboard::store
