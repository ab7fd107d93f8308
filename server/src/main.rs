//! The colloquy executable.
fn main() {}
