use super::*;

fn read(json: &str) -> CouncilLists {
    serde_json::from_str(json).expect("lists")
}

fn codes(laid: &Laid, list: List) -> Vec<(&str, &str)> {
    let (_, entries) = laid.iter().find(|(one, _)| *one == list).expect("every list is there");
    entries.iter().map(|entry| (entry.code.as_str(), entry.words.as_str())).collect()
}

#[test]
fn without_a_council_every_list_offers_what_is_shipped() {
    for list in List::ALL {
        let codes: Vec<_> = list.entries().iter().map(|entry| entry.code.as_str()).collect();
        assert_eq!(codes, list.shipped());
        assert!(codes.iter().all(|code| ListCode::read(code).is_some_and(|code| list.offers(&code))));
    }
    assert!(!List::Actions.offers(&ListCode::read("telepathy").expect("a code")));
}

#[test]
fn a_council_adds_before_the_last_and_renames_and_takes_nothing_away() {
    let lists = read(
        r#"{"actions": [{"code": "legal_advice", "words": " Legal advice "}, {"code": "none", "words": "Nothing"}]}"#,
    );
    assert_eq!((flaws(&lists), lists.count()), (vec![], 2));
    let laid = merged(&lists);
    let expected = [
        ("review_more_often", ""),
        ("operations_manager", ""),
        ("service_manager", ""),
        ("legal_advice", "Legal advice"),
        ("none", "Nothing"),
    ];
    assert_eq!(codes(&laid, List::Actions), expected);
    assert_eq!(codes(&laid, List::Concerns).len(), List::Concerns.shipped().len());
}

#[test]
fn what_is_wrong_is_found_where_it_is() {
    let lists = read(
        r#"{"concerns": [{"code": "Delay", "words": "x"}, {"code": "a", "words": " "}, {"code": "a", "words": "x"}],
            "contact_ways": [{"code": "b", "words": "one\ntwo"}]}"#,
    );
    let found = flaws(&lists);
    let expected = [
        (List::Concerns, Flaw::NotACode(0)),
        (List::Concerns, Flaw::Wordless(1)),
        (List::Concerns, Flaw::Twice(2)),
        (List::ContactWays, Flaw::LongWords(0)),
    ];
    assert_eq!(found, expected);
    let many = |count: usize| CouncilLists {
        actions: (0..count).map(|n| Listed { code: format!("a{n}"), words: "x".into() }).collect(),
        ..CouncilLists::default()
    };
    assert_eq!((flaws(&many(30)), flaws(&many(31))), (vec![], vec![(List::Actions, Flaw::TooMany(31))]));
    let long = |count: usize| read(&format!(r#"{{"actions": [{{"code": "a", "words": "{}"}}]}}"#, "é".repeat(count)));
    assert_eq!((flaws(&long(80)).len(), flaws(&long(81)).len()), (0, 1));
}

#[test]
fn unknown_lists_and_fields_are_refused_by_name() {
    for (json, name) in [
        (r#"{"concern": []}"#, "unknown field `concern`"),
        (r#"{"concerns": [{"code": "a", "word": "x"}]}"#, "unknown field `word`"),
        (r#"{"concerns": [{"code": "a"}]}"#, "missing field `words`"),
    ] {
        let refused = serde_json::from_str::<CouncilLists>(json).expect_err("refused").to_string();
        assert!(refused.contains(name), "{refused}");
    }
}
