//! The site's files are inside the executable: when they change, it is built anew.

fn main() {
    println!("cargo::rerun-if-changed=../target/site/manifest.json");
    println!("cargo::rerun-if-changed=../demo");
}
