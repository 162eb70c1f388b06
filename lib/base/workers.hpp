// Jobs handed from one thread to a few others, with room for a few only, so that memory stays flat.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "base/per_thread.hpp"

namespace leeboard {

/// Runs `work` on every job that is put in. The first exception of a worker stops all and is thrown by put() or finish().
template <class Job>
class Workers {
 public:
  Workers(std::size_t threads, std::size_t room, std::function<void(Job&)> work) : room_(room), work_(std::move(work)) {
    threads_.reserve(threads);
    for (std::size_t i = 0; i < threads; ++i) try {
        threads_.emplace_back([this] {
          run();
          KeptByThread::end_thread();
        });
      } catch (...) {
        if (threads_.empty()) throw;  // fewer than were asked for do the work as well
        return;
      }
  }
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;
  ~Workers() {
    {
      const std::lock_guard lock(mutex_);
      jobs_.clear();
      closed_ = true;
    }
    wake_.notify_all();
    join();
  }

  /// Waits for room, then hands the job over.
  void put(Job job) {
    std::unique_lock lock(mutex_);
    wake_.wait(lock, [this] { return jobs_.size() < room_ || failure_; });
    if (failure_) std::rethrow_exception(failure_);
    jobs_.push_back(std::move(job));
    lock.unlock();
    wake_.notify_all();
  }

  /// Waits until all is done.
  void finish() {
    {
      const std::lock_guard lock(mutex_);
      closed_ = true;
    }
    wake_.notify_all();
    join();
    if (failure_) std::rethrow_exception(failure_);
  }

 private:
  void join() {
    for (auto& thread : threads_)
      if (thread.joinable()) thread.join();
  }

  void run() {
    for (;;) {
      std::unique_lock lock(mutex_);
      wake_.wait(lock, [this] { return !jobs_.empty() || closed_ || failure_; });
      if (failure_ || jobs_.empty()) return;
      Job job = std::move(jobs_.front());
      jobs_.pop_front();
      lock.unlock();
      wake_.notify_all();
      try {
        work_(job);
      } catch (...) {
        const std::lock_guard again(mutex_);
        if (!failure_) failure_ = std::current_exception();
        wake_.notify_all();
        return;
      }
    }
  }

  std::size_t room_;
  std::function<void(Job&)> work_;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<Job> jobs_;
  bool closed_ = false;
  std::exception_ptr failure_;
  std::vector<std::thread> threads_;
};

}  // namespace leeboard
