// Files appear whole and private, or not at all, and never through a link.
#include "io/files.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "unit/io/said.hpp"

using namespace leeboard;
using namespace leeboard::io;
namespace fs = std::filesystem;

namespace {

/// A folder of its own for each test, removed afterwards.
struct Folder {
  Folder() {
    std::string name = (fs::temp_directory_path() / "leeboard-files-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path = name;
  }
  ~Folder() { fs::remove_all(path); }
  std::string operator/(const std::string& name) const { return (path / name).string(); }
  std::size_t entries() const { return static_cast<std::size_t>(std::distance(fs::directory_iterator(path), fs::directory_iterator())); }
  fs::path path;
};

std::string content(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

unsigned mode(const std::string& path) {
  struct stat status {};
  REQUIRE(::lstat(path.c_str(), &status) == 0);
  return status.st_mode & 0777U;
}

}  // namespace

TEST_CASE("a file appears at commit, private, and leaves nothing beside it") {
  const Folder folder;
  const auto target = folder / "a.json";
  {
    AtomicFile file(target);
    file.write("one ");
    file.write("two");
    CHECK_FALSE(fs::exists(target));
    CHECK(folder.entries() == 1);
    file.commit();
  }
  CHECK(content(target) == "one two");
  CHECK(mode(target) == 0600);
  CHECK(folder.entries() == 1);
}

TEST_CASE("without commit the old file stays and the new one goes") {
  const Folder folder;
  const auto target = folder / "a";
  write_file(target, "old");
  {
    AtomicFile file(target, Overwrite::replace);
    file.write("new");
  }
  CHECK(content(target) == "old");
  CHECK(folder.entries() == 1);
  write_file(target, "new", Overwrite::replace);
  CHECK(content(target) == "new");
}

TEST_CASE("a file that is there is not replaced unless wanted, even when it comes late") {
  const Folder folder;
  const auto target = folder / "a";
  write_file(target, "first");
  const auto exists = target + ": cannot write the file: file exists (choose another name, or use --force to replace it)";
  CHECK(said([&] { write_file(target, "second"); }) == exists);
  const auto late = folder / "late";
  AtomicFile file(late);
  file.write("mine");
  std::ofstream(late) << "theirs";
  CHECK(said([&] { file.commit(); }) == late + ": cannot write the file: file exists (choose another name, or use --force to replace it)");
  CHECK(content(late) == "theirs");
}

TEST_CASE("links, folders and devices are no targets") {
  const Folder folder;
  const auto link = folder / "link";
  std::ofstream(folder / "real") << "kept";
  fs::create_symlink(folder / "real", link);
  const auto says_link = "a symbolic link stands here: name the file or folder itself";
  CHECK(said([&] { write_file(link, "x", Overwrite::replace); }).find(says_link) != std::string::npos);
  CHECK(said([&] { RejectFile file(link); }) != "fine");
  fs::create_symlink(folder / "nowhere", folder / "dangling");
  CHECK(said([&] { write_file(folder / "dangling", "x", Overwrite::replace); }).find(says_link) != std::string::npos);
  CHECK(content(folder / "real") == "kept");
  CHECK(said([&] { write_file(folder.path.string(), "x", Overwrite::replace); }).find("this is a folder") != std::string::npos);
  CHECK(said([&] { write_file(folder / "no/file", "x"); }).find("check the name and the folder") != std::string::npos);
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  CHECK(said([&] { write_file(folder / "pipe", "x", Overwrite::replace); }).find("no ordinary file") != std::string::npos);
}

TEST_CASE("a full disk is said to be full") {
  const int full = ::open("/dev/full", O_WRONLY | O_CLOEXEC);
  if (full < 0) return;
  const Descriptor descriptor(full);
  CHECK(said([&] { write_all(descriptor.get(), "x", "out.csv"); }) ==
        "out.csv: cannot write the file: no space left on device (the disk is full: make room, or write to another folder)");
}

TEST_CASE("rejects are on disk as they are written, and never over another file") {
  const Folder folder;
  const auto path = folder / "rejects.csv";
  RejectFile file(path);
  file.write("a,b\n");
  CHECK(content(path) == "a,b\n");
  file.write("1,2\n");
  file.close();
  CHECK(content(path) == "a,b\n1,2\n");
  CHECK(mode(path) == 0600);
  CHECK(said([&] { RejectFile again(path); }).find("file exists") != std::string::npos);
}

TEST_CASE("output folders are private and take safe names only") {
  const Folder folder;
  const auto out = OutputDirectory::create(folder / "x/y/");
  CHECK(mode(folder / "x") == 0700);
  CHECK(mode(folder / "x/y") == 0700);
  for (const char* bad : {"", ".", "..", "a/b", "../x", "a b", "\xC3\xA9", "x\n", "/etc"}) {
    CAPTURE(bad);
    CHECK_FALSE(is_safe_name(bad));
    CHECK(said([&] { AtomicFile file(out, bad); }).find("a file name is not allowed here") != std::string::npos);
  }
  CHECK(is_safe_name(std::string(64, 'a')));
  CHECK_FALSE(is_safe_name(std::string(65, 'a')));
  CHECK(is_safe_name("..a"));
  AtomicFile file(out, "P-0001.html");
  file.write("x");
  file.commit();
  CHECK(file.path() == folder / "x/y/P-0001.html");
  CHECK(content(folder / "x/y/P-0001.html") == "x");
}

TEST_CASE("output folders are not links") {
  const Folder folder;
  fs::create_directory(folder / "real");
  fs::create_directory_symlink(folder / "real", folder / "link");
  const auto says = "a symbolic link stands here: name the file or folder itself";
  CHECK(said([&] { OutputDirectory::create(folder / "link/"); }).find(says) != std::string::npos);
  CHECK(said([&] { OutputDirectory::open(folder / "link"); }).find(says) != std::string::npos);
  try {
    OutputDirectory::open(folder / "absent");
    FAIL("an absent folder was opened");
  } catch (const Error& error) { CHECK(error.kind() == ErrorKind::not_found); }
  std::ofstream(folder / "file") << "x";
  CHECK(said([&] { create_directory(folder / "file/sub"); }).find("not a folder") != std::string::npos);
}

TEST_CASE("a folder opened before it was moved keeps its files together") {
  const Folder folder;
  const auto out = OutputDirectory::create(folder / "a");
  fs::rename(folder / "a", folder / "b");
  fs::create_directory(folder / "a");
  AtomicFile file(out, "x");
  file.commit();
  CHECK(fs::exists(folder / "b/x"));
  CHECK_FALSE(fs::exists(folder / "a/x"));
}
