//! Who carries out what is decided for the demo's children. Nobody of these names is meant.

use heard_domain::documents::{PeopleAround, PersonAround};

const SOCIAL_WORKERS: [&str; 5] =
    ["Josie Fenwright", "Tariq Hallowell", "Bronwen Ashby", "Kwame Listerdale", "Ines Marlow"];
const TEAM_MANAGERS: [&str; 2] = ["Ingrid Mallory", "Desmond Oakes"];

/// Those of the child in this place.
pub(super) fn around(place: usize) -> PeopleAround {
    let worker = place % SOCIAL_WORKERS.len();
    PeopleAround {
        social_worker: person(SOCIAL_WORKERS[worker]),
        team_manager: person(TEAM_MANAGERS[worker % TEAM_MANAGERS.len()]),
    }
}

fn person(name: &str) -> PersonAround {
    let email = format!("{}@anyshire.example", name.to_lowercase().replace(' ', "."));
    PersonAround { name: name.into(), email: email.into() }
}
