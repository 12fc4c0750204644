//! A listing in the words of schema.org, for search engines and assistants.

use super::ListingPage;
use data::model::Listing;
use jiff::civil::Time;
use serde_json::{Map, Value, json};

impl ListingPage {
    /// A JSON-LD document that is safe within `<script>`; nothing for what is fictitious, gone, or
    /// without a public address.
    ///
    /// It tells what the page tells and nothing else: hours are those of the coming week, day by day.
    pub(crate) fn structured_data(&self) -> Option<String> {
        if self.demo() || self.gone().is_some() {
            return None;
        }
        let url = self.frame.public_url(crate::Locale::French)?;
        let Listing { service, organization, .. } = &self.listing;
        let described = pruned(json!({
            "@context": "https://schema.org",
            "@type": "Service",
            "@id": url,
            "url": url,
            "name": service.name,
            "alternateName": service.alternate_name,
            "description": service.description,
            "serviceType": self.subjects(),
            "provider": { "@type": "Organization", "name": organization.name },
            "areaServed": self.service_area,
            "availableChannel": {
                "@type": "ServiceChannel",
                "serviceLocation": self.place(),
                "servicePhone": self.phones().iter().map(|phone| json!({
                    "@type": "ContactPoint",
                    "telephone": phone.number,
                })).collect::<Vec<_>>(),
                "availableLanguage": service.languages,
            },
            "hoursAvailable": self.hours(),
        }));
        // A closing tag within a text would end the script.
        Some(described?.to_string().replace('<', "\\u003c"))
    }

    fn place(&self) -> Value {
        let address = &self.listing.location.address;
        let position = self.map.as_ref().and_then(|map| map.place);
        json!({
            "@type": "Place",
            "address": {
                "@type": "PostalAddress",
                "streetAddress": address.address_1,
                "postalCode": address.postal_code,
                "addressLocality": address.city,
                "addressCountry": "FR",
            },
            "geo": position.map(|place| json!({
                "@type": "GeoCoordinates",
                "latitude": place.latitude,
                "longitude": place.longitude,
            })),
        })
    }

    /// What is certain of the coming week.
    fn hours(&self) -> Vec<Value> {
        let days = self.week.iter().flatten().filter(|day| day.certain);
        let ranges = days.flat_map(|day| day.ranges.iter().map(move |range| (day.date, range)));
        ranges
            .map(|(date, range)| {
                // Midnight ends a day as its last minute.
                let closes =
                    if range.to == Time::midnight() { "23:59".to_owned() } else { hour(range.to) };
                json!({
                    "@type": "OpeningHoursSpecification",
                    "validFrom": date.to_string(),
                    "validThrough": date.to_string(),
                    "opens": hour(range.from),
                    "closes": closes,
                })
            })
            .collect()
    }
}

fn hour(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// Without what is not known: nulls, empty lists and texts, and objects that only say their type.
fn pruned(value: Value) -> Option<Value> {
    match value {
        Value::Null => None,
        Value::String(text) => (!text.trim().is_empty()).then_some(Value::String(text)),
        Value::Array(values) => {
            let kept: Vec<Value> = values.into_iter().filter_map(pruned).collect();
            (!kept.is_empty()).then_some(Value::Array(kept))
        }
        Value::Object(fields) => {
            let kept: Map<String, Value> =
                fields.into_iter().filter_map(|(key, value)| Some((key, pruned(value)?))).collect();
            let tells = kept.keys().any(|key| !matches!(key.as_str(), "@type" | "addressCountry"));
            tells.then_some(Value::Object(kept))
        }
        other => Some(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::Site;

    fn described(mut page: ListingPage) -> Value {
        page.listing.service_at_location.demo = false;
        serde_json::from_str(&page.structured_data().expect("a description")).expect("JSON")
    }

    #[test]
    fn what_is_known_is_told_once() {
        let page = described(ListingPage::sample(&Site::sample()));
        assert_eq!(page["@type"], "Service");
        assert!(page["url"].as_str().expect("url").starts_with("https://reperes.example/fiche/"));
        let channel = &page["availableChannel"];
        assert_eq!(channel["serviceLocation"]["address"]["addressLocality"], "Mulhouse");
        assert_eq!(page["hoursAvailable"][0]["opens"], "07:30");
        // The day that is not certain (12 June) claims nothing.
        let days: Vec<_> = page["hoursAvailable"].as_array().expect("hours").iter().collect();
        assert!(days.iter().all(|day| day["validFrom"] != "2025-06-12"));
    }

    #[test]
    fn nothing_is_said_of_what_is_fictitious_or_gone() {
        assert_eq!(ListingPage::sample(&Site::sample()).structured_data(), None);
        assert_eq!(ListingPage::poor_sample(&Site::sample()).structured_data(), None);
    }

    #[test]
    fn a_text_cannot_end_the_script() {
        let mut page = ListingPage::sample(&Site::sample());
        page.listing.service_at_location.demo = false;
        page.listing.service.description = Some("</script><b>".to_owned());
        let text = page.structured_data().expect("a description");
        assert!(!text.contains('<'), "{text}");
        assert_eq!(described(page)["description"], "</script><b>");
    }

    #[test]
    fn what_is_not_known_is_left_out() {
        let empty = json!({ "a": null, "b": [], "c": { "@type": "Place" }, "d": [{ "e": "" }] });
        assert_eq!(pruned(empty), None);
        assert_eq!(pruned(json!({ "a": 1, "b": "" })), Some(json!({ "a": 1 })));
    }
}
