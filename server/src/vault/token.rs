//! Random values as text, in cookies and links: 32 bytes in base64url. Storage knows them hashed.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::sha256;

/// The text of a random value.
#[must_use]
pub fn text_of(random: &[u8; 32]) -> String {
    URL_SAFE_NO_PAD.encode(random)
}

/// The value of a text; `None` for one that is no such value, or only a part of it.
#[must_use]
pub fn read(text: &str) -> Option<[u8; 32]> {
    URL_SAFE_NO_PAD.decode(text).ok()?.try_into().ok()
}

/// What storage knows of the value of a text: its SHA-256. `None` as for [`read`].
#[must_use]
pub fn hash_of(text: &str) -> Option<[u8; 32]> {
    read(text).map(|random| sha256(&random))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_whole_value_is_looked_up() {
        let random = [7; 32];
        assert_eq!(hash_of(&text_of(&random)), Some(sha256(&random)));
        assert_eq!(hash_of(&URL_SAFE_NO_PAD.encode([7; 31])), None);
        assert_eq!(hash_of("../.."), None);
    }
}
