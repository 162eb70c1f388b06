// One object for each thread that uses it, as `thread_local` makes one, but without a destructor that the C library must be told of: for that it
// takes memory, and ends the program where there is none.
#pragma once

#include <new>

namespace leeboard {

/// What a thread keeps until it ends: a chain of objects.
class KeptByThread {
 public:
  KeptByThread(const KeptByThread&) = delete;
  KeptByThread& operator=(const KeptByThread&) = delete;
  virtual ~KeptByThread() = default;
  /// Called as the last thing of a thread that is not the main one: its objects go.
  static void end_thread() {
    while (newest_ != nullptr) {
      auto* const gone = newest_;
      newest_ = gone->before_;
      delete gone;
    }
  }

 protected:
  KeptByThread() : before_(newest_) { newest_ = this; }

 private:
  static inline thread_local KeptByThread* newest_ = nullptr;
  KeptByThread* before_;
};

/// This thread's own T for that purpose. Throws bad_alloc. Not to be used behind KeptByThread::end_thread().
template <class T, class Purpose>
T& per_thread() {
  struct Kept : KeptByThread {
    T object;
  };
  static thread_local Kept* own = nullptr;
  if (own == nullptr) own = new Kept;
  return own->object;
}

}  // namespace leeboard
