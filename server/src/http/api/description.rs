//! What there is, as OpenAPI 3.1 says it: every address with what it takes, and every status that it answers with. Made
//! from the same lists as the replies, so that a new field or table is described by itself.

use heard_app::paths::{Address as _, api as at};
use heard_app::staff::figures::filters::{BY, FROM, TO};
use heard_domain::api_key::{LONGEST_PAGE, PAGE, Set};
use heard_domain::figures::By;
use heard_domain::figures::record::{Kind, RECORD};
use utoipa::openapi::header::HeaderBuilder;
use utoipa::openapi::path::{Operation, OperationBuilder, Parameter, ParameterBuilder, ParameterIn};
use utoipa::openapi::schema::{
    AdditionalProperties, ArrayBuilder, KnownFormat, Object, ObjectBuilder, OneOfBuilder, SchemaFormat, SchemaType,
    Type,
};
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityRequirement, SecurityScheme};
use utoipa::openapi::{
    ComponentsBuilder, ContentBuilder, HttpMethod, InfoBuilder, OpenApiBuilder, PathItem, PathsBuilder, Ref, RefOr,
    Required, Response, ResponseBuilder, Schema,
};

use super::accept::Form;
use super::asked::{CURSOR, LIMIT};
use super::problem::PROBLEM;
use super::tables;

/// The name of the way in.
const KEY: &str = "key";
/// The name of the schema of a refusal.
const A_PROBLEM: &str = "Problem";

/// What each status means that any address can answer with.
const REFUSALS: &[(&str, &str)] = &[
    ("400", "A parameter is missing, unknown, or stands there twice."),
    ("401", "There is no key with the request, or it is none, over or ended."),
    ("403", "The key does not open this set."),
    ("406", "No form that there is would be welcome."),
    ("422", "A value cannot be: no day of the calendar, one that has not come yet, no such period."),
    ("429", "The key was used too often, or too many wrong ones were tried. `Retry-After` says for how long to wait."),
    ("500", "Something went wrong here."),
    ("503", "Too much at once, or the database is away. `Retry-After` says when to ask again."),
];

/// The document, as JSON.
pub(super) fn document() -> String {
    let described = operation("describe", "This description").response("200", given(&[json(Object::new())], false));
    let described = described.response("304", not_again()).response("500", refusal("Something went wrong here."));
    let described = described.response("503", refusal("Too much at once. Ask again in a while."));
    let all = guarded("listTables", "Every table with its columns, and what each counts", Set::Tables)
        .response("200", given(&[json(all_tables()), csv("As `formulas.csv` of a report.")], false));
    let one = guarded("readTable", "One table, counted from records", Set::Tables)
        .parameter(table())
        .parameter(day(FROM, "The first day."))
        .parameter(day(TO, "The last day, today at the latest."))
        .parameter(optional(BY, "How long the periods are that rows are about.", by()))
        .response("200", given(&[json(one_table()), csv("As the file of the same name of a report.")], false))
        .response("404", refusal("There is no such table."));
    let reviews = guarded("listReviews", "What is counted of each review, by pages", Set::Reviews)
        .description(Some(
            "Reviews that were held from the first day to the last, or were late on any day between, in the order of \
             their ids. A walk from page to page gives each once. No name and no word stands in it.",
        ))
        .parameter(day(FROM, "The first day."))
        .parameter(day(TO, "The last day, today at the latest."))
        .parameter(optional(LIMIT, "How many stand on a page.", limit()))
        .parameter(optional(CURSOR, "What an earlier page gave as `next`, for what follows it.", id()))
        .response("200", given(&[json(page_of_reviews()), csv("The same fields as columns.")], true));
    let paths = [(at::DESCRIPTION, described), (at::TABLES, all), (at::Table::PATTERN, one), (at::REVIEWS, reviews)];
    let paths =
        paths.into_iter().fold(PathsBuilder::new(), |paths, (address, get)| paths.path(address, both(get.build())));
    let info = InfoBuilder::new()
        .title("Heard: figures of reviews")
        .version("1")
        .description(Some(
            "Read-only: GET, and HEAD for the same without what it would hold; any other method is answered with 405. \
             A key is made by an administrator, opens named sets and has a last day. Counts are whole and not \
             suppressed: whatever goes further than the council's own staff has to be. No child's name and no word \
             stands in any of it; tables about the work of IROs name them.",
        ))
        .build();
    let scheme = HttpBuilder::new().scheme(HttpAuthScheme::Bearer).bearer_format("heard_key_…").build();
    let components = ComponentsBuilder::new()
        .schema(A_PROBLEM, problem())
        .security_scheme(KEY, SecurityScheme::Http(scheme))
        .build();
    let whole = OpenApiBuilder::new().info(info).paths(paths.build()).components(Some(components)).build();
    // It holds nothing but text and numbers.
    whole.to_json().unwrap_or_default()
}

fn operation(id: &str, summary: &str) -> OperationBuilder {
    OperationBuilder::new().operation_id(Some(id)).summary(Some(summary))
}

/// One that needs a key, with every refusal that there can be.
fn guarded(id: &str, summary: &str, set: Set) -> OperationBuilder {
    let none: [&str; 0] = [];
    let begun = operation(id, summary).tag(set.code()).security(SecurityRequirement::new(KEY, none));
    let begun = begun.response("304", not_again());
    REFUSALS.iter().fold(begun, |operation, (status, about)| operation.response(*status, refusal(about)))
}

/// GET, and HEAD, which answers the same without a body.
fn both(get: Operation) -> PathItem {
    let mut head = get.clone();
    head.operation_id = head.operation_id.map(|id| format!("{id}Head"));
    for response in head.responses.responses.values_mut() {
        if let RefOr::T(response) = response {
            response.content.clear();
        }
    }
    let mut item = PathItem::new(HttpMethod::Get, get);
    item.head = Some(head);
    item
}

/// A form of a reply, with what it holds.
fn json(schema: impl Into<RefOr<Schema>>) -> (Form, RefOr<Schema>) {
    (Form::Json, schema.into())
}

fn csv(about: &str) -> (Form, RefOr<Schema>) {
    (Form::Csv, text().description(Some(about)).build().into())
}

fn text() -> ObjectBuilder {
    ObjectBuilder::new().schema_type(Type::String)
}

fn header(about: &str) -> utoipa::openapi::header::Header {
    HeaderBuilder::new().schema(text().build()).description(Some(about)).build()
}

fn given(forms: &[(Form, RefOr<Schema>)], has_pages: bool) -> Response {
    let begun = ResponseBuilder::new()
        .description("What was asked for.")
        .header("ETag", header("Names these bytes: `If-None-Match` with it gives 304 while they are the same."));
    let begun = if has_pages {
        begun.header("Link", header("Where the next page is (`rel=\"next\"`); not there on the last."))
    } else {
        begun
    };
    let with = |response: ResponseBuilder, (form, schema): &(Form, RefOr<Schema>)| {
        // A charset is a parameter of the label, not the kind.
        let label = form.label().split(';').next().unwrap_or_default();
        response.content(label, ContentBuilder::new().schema(Some(schema.clone())).build())
    };
    forms.iter().fold(begun, with).build()
}

fn not_again() -> Response {
    ResponseBuilder::new().description("It is as it was.").header("ETag", header("The same as before.")).build()
}

fn refusal(about: &str) -> Response {
    let problem = ContentBuilder::new().schema(Some(Ref::from_schema_name(A_PROBLEM))).build();
    ResponseBuilder::new().description(about).content(PROBLEM, problem).build()
}

/// RFC 9457.
fn problem() -> Object {
    let number = ObjectBuilder::new().schema_type(Type::Integer).build();
    let fields = [("type", text().build()), ("title", text().build()), ("status", number), ("detail", text().build())];
    object(fields.map(|(key, schema)| (key, schema.into())))
}

/// An object that has all of these and nothing else.
fn object<'a>(fields: impl IntoIterator<Item = (&'a str, RefOr<Schema>)>) -> Object {
    let begun = ObjectBuilder::new().additional_properties(Some(AdditionalProperties::FreeForm(false)));
    fields.into_iter().fold(begun, |object, (key, schema)| object.property(key, schema).required(key)).build()
}

fn list(of: impl Into<RefOr<Schema>>) -> RefOr<Schema> {
    let of: RefOr<Schema> = of.into();
    ArrayBuilder::new().items(of).build().into()
}

fn date() -> ObjectBuilder {
    text().format(Some(SchemaFormat::KnownFormat(KnownFormat::Date)))
}

fn id() -> ObjectBuilder {
    text().pattern(Some("^[0-9a-f]{32}$"))
}

fn by() -> ObjectBuilder {
    text().enum_values(Some(By::ALL.map(By::code))).default(Some(By::default().code().into()))
}

fn limit() -> ObjectBuilder {
    let number = ObjectBuilder::new().schema_type(Type::Integer).minimum(Some(1)).maximum(Some(LONGEST_PAGE));
    number.default(Some(PAGE.into()))
}

fn table_id() -> ObjectBuilder {
    text().enum_values(Some(tables::counted().map(heard_domain::figures::TableId::code)))
}

fn parameter(name: &str, place: ParameterIn, about: &str, schema: ObjectBuilder) -> ParameterBuilder {
    let schema = schema.build();
    ParameterBuilder::new().name(name).parameter_in(place).description(Some(about)).schema(Some(schema))
}

fn table() -> Parameter {
    parameter("table", ParameterIn::Path, "Which.", table_id()).required(Required::True).build()
}

fn day(name: &str, about: &str) -> Parameter {
    parameter(name, ParameterIn::Query, about, date()).required(Required::True).build()
}

fn optional(name: &str, about: &str, schema: ObjectBuilder) -> Parameter {
    parameter(name, ParameterIn::Query, about, schema).required(Required::False).build()
}

fn columns() -> RefOr<Schema> {
    list(object(["key", "formula"].map(|key| (key, text().build().into()))))
}

fn all_tables() -> Object {
    let one = object([("table", table_id().build().into()), ("columns", columns())]);
    object([("tables", list(one))])
}

fn one_table() -> Object {
    let cell = [Type::String, Type::Number, Type::Null]
        .into_iter()
        .fold(OneOfBuilder::new(), |cell, kind| cell.item(ObjectBuilder::new().schema_type(kind).build()));
    let row = ObjectBuilder::new()
        .description(Some("A cell for every column, by its key."))
        .additional_properties(Some(AdditionalProperties::RefOr(RefOr::T(Schema::OneOf(cell.build())))));
    object([
        ("table", table_id().build().into()),
        (FROM, date().build().into()),
        (TO, date().build().into()),
        (BY, by().build().into()),
        ("columns", columns()),
        ("rows", list(row.build())),
    ])
}

fn page_of_reviews() -> Object {
    let nullable = || SchemaType::Array(vec![Type::String, Type::Null]);
    let field = |kind| -> RefOr<Schema> {
        match kind {
            Kind::Id => id().schema_type(nullable()).build().into(),
            Kind::Day => date().schema_type(nullable()).build().into(),
            Kind::Code | Kind::Team => text().schema_type(nullable()).build().into(),
            Kind::Codes => list(text().build()),
        }
    };
    let described = |schema: RefOr<Schema>, about: &str| match schema {
        RefOr::T(Schema::Object(mut object)) => {
            object.description = Some(about.to_owned());
            object.into()
        }
        RefOr::T(Schema::Array(mut array)) => {
            array.description = Some(about.to_owned());
            array.into()
        }
        other => other,
    };
    let review = object(RECORD.iter().map(|one| (one.key, described(field(one.kind), one.about))));
    object([("reviews", list(review)), ("next", id().schema_type(nullable()).build().into())])
}

#[cfg(test)]
mod tests {
    use super::super::rows;
    use super::*;

    #[test]
    fn every_address_is_described_with_every_status() {
        let read: serde_json::Value = serde_json::from_str(&document()).expect("JSON");
        assert_eq!(read["openapi"], "3.1.0");
        let paths = read["paths"].as_object().expect("paths");
        let mut described: Vec<_> = paths.keys().map(String::as_str).collect();
        let mut served: Vec<_> = rows().iter().map(|row| row.address).collect();
        described.sort_unstable();
        served.sort_unstable();
        assert_eq!(described, served);
        for address in [at::TABLES, at::Table::PATTERN, at::REVIEWS] {
            for method in ["get", "head"] {
                let operation = &paths[address][method];
                for (status, _) in REFUSALS.iter().chain(&[("200", ""), ("304", "")]) {
                    assert!(operation["responses"][status].is_object(), "{method} {address} {status}");
                }
                assert_eq!(operation["security"][0][KEY], serde_json::json!([]));
            }
            assert!(paths[address]["head"]["responses"]["200"]["content"].is_null());
        }
        let review = &paths[at::REVIEWS]["get"]["responses"]["200"]["content"]["application/json"]["schema"];
        let fields = review["properties"]["reviews"]["items"]["properties"].as_object().expect("fields");
        assert_eq!(fields.len(), RECORD.len());
    }
}
