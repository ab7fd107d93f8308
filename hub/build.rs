//! Builds anew when a migration is added; the macro that embeds them sees only those it has read before.

fn main() {
    println!("cargo::rerun-if-changed=../migrations");
}
