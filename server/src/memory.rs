//! How memory is given back. Pages are large and short-lived.

/// Blocks of at least this many bytes go back to the system when they are free. glibc would raise its own bound to the
/// largest page ever made, and then keep, in every thread's heap, as much as its busiest moment took.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
const GIVEN_BACK: libc::c_int = 1 << 20;

/// Heaps at most: one for each thread that answers requests is enough.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
const HEAPS: libc::c_int = 4;

/// Has the allocator keep little. Before any other thread is started.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
#[expect(unsafe_code, reason = "mallopt(3) sets two numbers; no thread is there that could be at it too")]
pub fn keep_little() {
    // A bound that is not taken leaves the allocator as it was.
    let _ = unsafe { libc::mallopt(libc::M_MMAP_THRESHOLD, GIVEN_BACK) };
    let _ = unsafe { libc::mallopt(libc::M_ARENA_MAX, HEAPS) };
}

/// Other allocators are left to themselves.
#[cfg(not(all(target_os = "linux", target_env = "gnu")))]
pub const fn keep_little() {}
