//! Closed code lists of the model, in words.

use crate::texts::Locale;
use data::model::{AccessMode, Audience};

/// How one gets in touch.
pub fn access(locale: Locale, mode: AccessMode) -> String {
    locale.text(match mode {
        AccessMode::WalkIn => "access-walk-in",
        AccessMode::Appointment => "access-appointment",
        AccessMode::Registration => "access-registration",
        AccessMode::Phone => "access-phone",
        AccessMode::Email => "access-email",
        AccessMode::Online => "access-online",
        AccessMode::Referral => "access-referral",
    })
}

/// For whom.
pub fn audience(locale: Locale, audience: Audience) -> String {
    locale.text(match audience {
        Audience::Everyone => "audience-everyone",
        Audience::Families => "audience-families",
        Audience::FutureParents => "audience-future-parents",
        Audience::Children => "audience-children",
        Audience::YoungPeople => "audience-young-people",
        Audience::Students => "audience-students",
        Audience::Seniors => "audience-seniors",
        Audience::Carers => "audience-carers",
        Audience::Disabled => "audience-disabled",
        Audience::JobSeekers => "audience-job-seekers",
        Audience::Newcomers => "audience-newcomers",
        Audience::Women => "audience-women",
        Audience::Professionals => "audience-professionals",
        Audience::Members => "audience-members",
    })
}
