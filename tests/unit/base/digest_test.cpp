// Hashes against published values.
#include "base/digest.hpp"

#include <doctest/doctest.h>

using namespace leeboard;

TEST_CASE("SHA-256 of the empty text and of abc") {
  CHECK(sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(format_sha256("abc") == "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("BLAKE2b-256 of abc, and fields that cannot run together") {
  Blake2b hash;
  hash.bytes("abc");
  CHECK(format_hex(hash.finish()) == "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
  Blake2b one, two;
  one.field("ab").field("c");
  two.field("a").field("bc");
  CHECK(one.finish() != two.finish());
}
