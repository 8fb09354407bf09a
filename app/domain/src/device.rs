//! On what kind of device something was done, so that an IRO can ask the child about it. What a browser says of itself
//! is looked at once, and only the kind is kept: anything more would be a trace of its own.

use crate::codes::codes;

codes! {
    /// A kind of device.
    #[derive(Default)]
    pub enum Device {
        /// A phone.
        Phone = "phone",
        /// A tablet.
        Tablet = "tablet",
        /// A laptop or desktop computer; a tablet that asks for the pages of computers is taken for one, as iPads do.
        Computer = "computer",
        /// The browser does not say.
        #[default]
        Unknown = "unknown",
    }
}

impl Device {
    /// The kind of device that a `User-Agent` names. Android says "Mobile" on phones and leaves it out on tablets
    /// (developer.chrome.com/docs/multidevice/user-agent).
    #[must_use]
    pub fn from_user_agent(text: &str) -> Self {
        let says = |names: &[&str]| names.iter().any(|name| text.contains(name));
        if says(&["iPad", "Tablet"]) || says(&["Android"]) && !says(&["Mobile"]) {
            Self::Tablet
        } else if says(&["iPhone", "iPod", "Android", "Mobile"]) {
            Self::Phone
        } else if says(&["Windows NT", "Macintosh", "CrOS", "X11", "Linux"]) {
            Self::Computer
        } else {
            Self::Unknown
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn browsers_are_sorted_by_kind() {
        for (text, device) in [
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148",
                Device::Phone,
            ),
            (
                "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 Chrome/130 Mobile Safari/537.36",
                Device::Phone,
            ),
            ("Mozilla/5.0 (Linux; Android 13; SM-X200) AppleWebKit/537.36 Chrome/130 Safari/537.36", Device::Tablet),
            ("Mozilla/5.0 (iPad; CPU OS 12_5 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148", Device::Tablet),
            ("Mozilla/5.0 (Android 14; Tablet; rv:130.0) Gecko/130.0 Firefox/130.0", Device::Tablet),
            ("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130", Device::Computer),
            ("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15", Device::Computer),
            ("Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 Chrome/130", Device::Computer),
            ("", Device::Unknown),
            ("curl/8.5", Device::Unknown),
        ] {
            assert_eq!(Device::from_user_agent(text), device, "{text}");
        }
    }

    #[test]
    fn every_code_reads_back() {
        for device in Device::ALL {
            assert_eq!(Device::from_code(device.code()), Some(device));
        }
        assert_eq!(Device::from_code("watch"), None);
    }
}
