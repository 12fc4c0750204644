### Repères — everything people read, in English. $count, $value, $first and $second are given by the templates.

## The site
site-name = Repères
site-place = Mulhouse Alsace Agglomération
site-description = Find childcare, activities, home help or someone to help you with the internet, close to home: services in the 39 towns and villages of Mulhouse Alsace Agglomération.
skip-to-content = Skip to main content
skip-to-results = Skip to results
nav-search = Search
nav-about = About
nav-sources = Sources and licences
nav-accessibility = Accessibility: not audited
nav-privacy = Privacy
nav-api = Open API
footer-nav-label = Footer
footer-promise = No account, no cookies, no adverts. Always free.
footer-emergency = Emergencies:
footer-sms = (by text message)
demo-banner-label = Demonstration mode
demo-banner-title = Some listings here are not real.
demo-banner-text = They are marked ‘made-up example’.
demo-banner-link = How to import real ones
colon = :{" "}
unknown = not given
today = today
tomorrow = tomorrow
call = Call
write = Email
visit = Visit
price = Price
quoted = ‘{ $value }’
list-comma = {", "}
list-end = { $before } and { $last }
list-either = { $before } or { $last }

## Languages
languages-label = Site languages
translation-unreviewed = This translation has not been checked by a native English speaker yet.
translation-french = Read this page in French
translation-listings = The names and texts of the listings stay in French, as their authors wrote them.

## Selection
selection-title = My selection
selection-lead = Your selection is kept in this browser and nowhere else. This page’s web address contains it, so you can send the address to someone or print the page.
selection-empty = You have not saved anything yet. Tap ‘Save’ in a list or on a listing.
selection-keep = Save
selection-said-kept = Saved to your selection.
selection-said-removed = Removed from your selection.
selection-full = A selection can hold 30 listings. Remove one to save another.
selection-remove = Remove
selection-clear = Clear all
selection-take = Save these listings here
selection-gone = { $count ->
    [one] One listing in this selection no longer exists.
   *[other] { $count } listings in this selection no longer exist.
}

## Search form
search-label = Search for services
search-what = What are you looking for?
search-what-example = nursery, computer lessons…
search-where = Where?
search-where-example = town or postcode
search-submit = Search
around-me = Near me
around-waiting = Finding your location…
around-refused = Your browser did not share your location. Enter your town or postcode.
around-failed = We could not find your location. Enter your town or postcode.

suggest-label = Suggestions
suggest-one = One suggestion. Press the down arrow to choose it.
suggest-many = # suggestions. Use the arrow keys to choose.
suggest-none = No suggestions.
suggest-category = topic
suggest-listing = service
suggest-organization = organisation
suggest-commune = town or village
suggest-postal-code = postcode
suggest-address = address

## Home
home-title = Services near you
home-heading = Who can help me, near where I live?
home-lead = From childcare to help for older people: services in the 39 towns and villages of the Mulhouse area, all in one place.
home-categories = Choose a topic
home-life = What is happening in your life?
home-facts = Repères in numbers
home-count = { $first } services in { $second } towns and villages.
home-demo-count = { $count ->
    [one] This includes one listing that is not real, marked ‘made-up example’.
   *[other] This includes { $count } listings that are not real, marked ‘made-up example’.
}
home-updated = Most recent data: { $value }.
home-sources = Where does this information come from?
life-baby = I’m expecting a baby
life-work = I’m going back to work
life-school = My child is starting nursery school (maternelle)
life-holidays = Wednesdays off school and holidays
life-teenager = My teenager
life-alone = I’m a single parent
life-ageing = My parent is getting older
life-internet = I find it hard to use the internet
life-disability = My child is disabled

## Moments of life: one need, then two questions
moment-lead = Answer 2 or 3 questions and we’ll show you services that can help.
moment-step = Question { $first } of { $second }
moment-need = What do you need?
moment-everything = I’m not sure yet: show me everything
moment-details = To show you the best matches first
moment-optional = You can skip these questions.
moment-where = Where do you live?
moment-age-child = How old is your child?
moment-when = When do you need it?
moment-when-any = Any time
moment-when-now = Now
moment-when-wednesday = Wednesday
moment-when-saturday = Saturday
moment-submit = See services
moment-back = Choose something else
moment-others = Is something else happening?
need-baby-health = Looking after my pregnancy and my baby’s health
need-baby-care = Finding someone to look after my baby
need-baby-home = Help at home after the birth
need-baby-parents = Meeting other parents
need-work-toddler = Childcare for a child who is not at school yet
need-work-pupil = Care before and after school
need-work-hours = Childcare in my home, early, late or at night
need-work-job = Looking for a job or training
need-school-enrol = Finding the school and enrolling
need-school-day = Lunch, and care before and after school
need-school-free = Wednesdays and school holidays
need-school-talk = Talking about my worries
need-holidays-centre = A holiday club or summer camp
need-holidays-sport = Sport and swimming
need-holidays-read = Reading and playing
need-holidays-arts = Music, arts, museums, cinema
need-holidays-outside = Free places to go outdoors
need-teenager-free = Meeting friends and doing activities
need-teenager-future = Studies, careers, work experience
need-teenager-talk = They’re having a hard time
need-teenager-homework = Help with homework
need-alone-breathe = Childcare, so I can have a break
need-alone-rights = My rights, my budget, emergency help
need-alone-separation = Separation and the other parent
need-alone-talk = Talking to someone, meeting other parents
need-ageing-home = Staying at home with some help
need-ageing-out = Getting out and seeing people
need-ageing-move = Moving somewhere more suitable
need-ageing-inform = Finding out what help they can get
need-ageing-carer = A break for me, as a carer
need-internet-learn = Learning to use the internet
need-internet-form = Filling in an online form with someone
need-internet-use = Using a computer or a printer
need-internet-buy = A low-cost computer
need-disability-early = My first worries, before age 6
need-disability-school = School, care and support
need-disability-rights = Rights and benefits
need-disability-respite = A break for a few hours or a few days
services-count = { $count ->
    [0] no services
    [one] { $count } service
   *[other] { $count } services
}

## Results
results-title = All services
results-title-chosen = Selected services
results-title-place = { $first }, { $second }
results-title-for = ‘{ $value }’
results-total = { $count ->
    [0] No services found
    [one] { $count } service found
   *[other] { $count } services found
}
results-printed = This page on { $first } at { $second }
results-list = List of services
results-uncertain = { $count } of them to check
results-all-uncertain = { $count ->
    [one] to check
   *[other] all to check
}
understood-label = We understood:
understood-exact = Search for these exact words
correction = We read ‘{ $first }’ as ‘{ $second }’.
word-missing = No listing has ‘{ $value }’ together with your other words, so we left it out.
words-outside = Outside the Mulhouse area: { $value }. We show what there is here.
wishes-unanswered = No listing of this kind matches { $value }. We show them anyway: ask them directly.
words-set-aside = We did not use: { $value }.
correction-back = Search for ‘{ $value }’
exact-words = We searched for exactly what you typed, without interpreting or correcting it.
exact-read-again = Go back to the usual search
tier-unknown = To check: these listings do not say { $value }
tier-partial = { $count ->
    [one] One listing matches in part
   *[other] { $count } listings match in part
}
widened-title = { $count ->
    [one] With a wider search: { $count } service
   *[other] With a wider search: { $count } services
}
widened-without = without the filter ‘{ $value }’
widened-without-place = in any place
widened-around = in neighbouring towns and villages
widened-around-named = in neighbouring towns and villages ({ $value })
widened-radius = up to { $value } away
widened-related-many = with similar topics
widened-related = with similar topics ({ $value })
help-title = Who can help you
chips-label = Active filters
chip-place = near { $value }
chip-near = near your location
chip-radius = less than { $value } away
chip-zone = in the map area
chip-polygon = in the area drawn
chip-certain = only what is certain
chip-remove = Remove filter
sort-label = Sort by
sort-relevance = relevance
sort-distance = distance
sort-name = name
facet-categories = Topics
facet-communes = Towns and villages
facet-count = { $count ->
    [0] results
    [one] result
   *[other] results
}
place-unknown = We do not know ‘{ $value }’. Here are results from the whole Mulhouse area.
place-unknown-street = We do not know the address ‘{ $first }’. Distances are measured from the centre of { $second }.
place-outside = { $value } is outside the Mulhouse area. Here are the nearest services.
place-several = ‘{ $value }’ could be more than one place. Which one do you mean?
place-read = We read ‘{ $first }’ as { $second }.
badge-demo = made-up example
badge-outside = outside the area
verified-on = Checked on { $value }
not-verified = Not checked
updated-on = data from { $value }
source-is = source: { $value }
empty-title = What else can you do?
empty-widen = Search everywhere, without filters
empty-simpler = Try a simpler word: ‘nursery’, ‘school holidays’, ‘library’.
empty-categories = Choose from the list of topics
empty-3230 = Caf (family benefits office), Monday to Friday
past-end-title = There is nothing on this page
past-end = { $count ->
    [one] All the results fit on one page.
   *[other] All the results fit on { $count } pages.
}
past-end-first = Go back to the first page
pagination-label = Pages of results
page-previous = Previous
page-next = Next
page-number = Page { $value }
page-of = Page { $first } of { $second }

## Filters
filters-title = Filters
filters-active = { $count ->
    [one] filter selected
   *[other] filters selected
}
filters-apply = Apply filters
filters-clear = Clear all
filter-any = Any
filter-age = Age
filter-age-any = All ages
filter-when = Open
filter-open = Which day?
filter-open-now = now
filter-hour = What time?
filter-hour-any = All day
filter-at = at { $value }
filter-fee = Price
filter-audience = Who it is for
filter-language = Language spoken
filter-access-mode = How to use it
filter-residence = For people living in
filter-residence-any = All towns and villages
filter-accessibility = Accessibility
filter-remote = No need to travel
filter-vacancy = Places still available
filter-certain = Only show what is certain
filter-exact = Search for these exact words
part-morning = morning, 8:00 to 12:00
part-noon = midday, 12:00 to 14:00
part-afternoon = afternoon, 14:00 to 18:00
part-evening = evening, 18:00 to 22:00

## What is wished, in words
wish-open = open { $value }
wish-open-now = open now
wish-open-at = open { $first } at { $second }
wish-open-more = another day
wish-days = from { $from } to { $to }
wish-hours = { $day }, { $from } to { $to }
wish-language = in { $value }
wish-remote = no need to travel
wish-vacancy = places still available
wish-residence = for people living in { $value }

## Why a result is shown
why-title = Why this result?
why-name = Name: { $value }
why-category = Topic: { $value }
why-words = Your words are in the listing
why-commune = In { $value }
why-serves = Serves { $value }
why-wishes = Matches: { $value }
why-verified = Checked { $value }
why-complete = Detailed listing

## Codes: what a listing does not say
unknown-label = To check
unknown-age = Age not given
unknown-when = Opening hours to check
unknown-fee = Price not given
unknown-audience = Who it is for: not given
unknown-accessibility = Accessibility not given
unknown-language = Languages not given
unknown-remote = Phone or online service: not given
unknown-vacancy = Available places not given
unknown-access-mode = How to use it: not given
unknown-residence = Area served not given
unknown-place = Place not given
missing-age = what ages they accept
missing-when = whether they are open at that time
missing-fee = whether the price suits you
missing-audience = who they are for
missing-accessibility = whether the place is accessible
missing-language = what languages they speak
missing-remote = whether you can use the service from home
missing-vacancy = whether places are still available
missing-access-mode = how to use the service
missing-residence = which towns and villages they serve
missing-place = where they are

## Map
map-label = Map of results
map-go = See the map
map-skip = Skip the map
map-failed = The map cannot be shown here. Everything is in the list.
map-search-here = Search in this area
map-zoom-in = Zoom in
map-zoom-out = Zoom out
map-whole = See all results
map-cluster = services here
map-gesture-ctrl = Hold Ctrl and scroll to zoom in on the map
map-gesture-cmd = Hold ⌘ and scroll to zoom in on the map
map-gesture-touch = Use 2 fingers to move the map
map-close = Close
map-canvas = Map. Use the arrow keys to move it, plus and minus to zoom in and out.
map-credit = Town boundaries: IGN Admin Express, Licence Ouverte
map-here = Chosen location
map-picture-results = Map of all results. The list gives their addresses.
map-picture-place = Map of the place and the towns and villages around it.
map-picture-several = Several services close together
map-picture-other = Other services

## Emergency
emergency-title = In danger? Call now.
emergency-119 = child in danger
emergency-3919 = violence against women
emergency-3114 = suicide prevention, 24 hours a day, free
emergency-3018 = bullying and online abuse
emergency-17 = police
emergency-15 = medical emergency
emergency-18 = fire brigade
emergency-0383225050 = poison centre
emergency-116000 = missing child
emergency-3977 = abuse of an older or disabled person
emergency-115 = nowhere to sleep tonight
emergency-114 = by text message, without speaking
emergency-112 = any emergency, in Europe
quick-exit = Leave this site quickly
quick-exit-help = Your browser keeps a record of this page, so remember to clear your history. The ‘Leave this site quickly’ button opens a weather page.

## Listing
listing-back = Back to results
listing-nearby = Similar services nearby
listing-share = Share
listing-shared = The address of this page has been copied.
listing-print = Print
listing-others = See other services
listing-others-at = See other services in { $value }
listing-description = Address, opening hours, prices and contact details: { $value }.
listing-demo-title = This listing is an example.
listing-demo-text = The place, phone number and opening hours are made up. Do not call and do not go there.
listing-by = Provided by { $value }
listing-categories = Topics of this listing
listing-contact = Get in touch
listing-contact-unknown = We have no contact details. Ask at the town hall (mairie) or at France services (public services help desk).
listing-contact-visit = We have no phone number or email address. It is best to go in person.
listing-access = How to use this service
listing-what = What it is
listing-who = Who it is for
listing-who-unknown = The listing does not say who it is for.
listing-ages = Age: { $value }
listing-area = For people living in
listing-capacity = Places
listing-when = When
listing-where = Where
listing-where-unknown = Address not given.
comes-to-you = Comes to your home or works remotely
area-communes = { $value } towns and villages
listing-directions = Directions on OpenStreetMap
listing-geo = Open in my maps app
listing-accessibility = Accessibility of the place
listing-accessibility-more = More about access
listing-languages = Languages spoken
listing-cost = What it costs
listing-cost-unknown = Price not given: ask before you come.
listing-gir = GIR is a French scale of how much help someone needs. GIR 1 or 2: a lot of help. GIR 5 or 6: almost independent.
listing-documents = Documents to bring
listing-more = More details
capacity-maximum = { $count ->
    [one] { $count } place in total
   *[other] { $count } places in total
}
capacity-available = { $count ->
    [0] no places available
    [one] { $count } place available
   *[other] { $count } places available
}
capacity-date = (as of { $value })
week-caption = Opening hours for the next 7 days
week-day = Day
week-hours = Opening hours
week-holiday = public holiday: { $value }
week-by-appointment = by appointment
week-school-holiday = school holidays
hours-words = Opening hours as the source gives them:
hours-also = The source also says:
hours-unknown = Opening hours not given: check before you come.
hours-closed = closed
hours-uncertain = to check
hours-range = { $from } to { $to }
hours-range-by-appointment = { $value } (by appointment)
hours-all-day = open day and night
hours-old = hours from { $value }, to check
gone-inactive-since = No source has mentioned this service since { $value }. It may no longer exist: check before you go.
gone-inactive = No source mentions this service any more. It may no longer exist: check before you go.
gone-defunct = This service no longer exists.
gone-temporarily-closed = This service is closed for now.
trust-title = Can you trust this?
trust-verified = Checked on { $value }.
trust-verified-by = Checked on { $first } by { $second }.
trust-not-verified = No one has checked this listing with the place itself yet.
trust-updated = Data published by the source on { $value }. ‘Published’ does not mean ‘checked’.
trust-not-dated = The source does not say how old this data is.
trust-sources = Sources
trust-source = {" "}– { $first }, { $second }
trust-source-date = , data from { $value }
listing-printed = { $first } – page as of { $second }
origins-title = Where each piece of information comes from
origins-field = Information
origins-source = Source
origins-date = Date
origins-derived = (worked out from other data)
origins-verified-by = {" "}– checked by { $value }

## Errors
error-page-title = This page does not exist
error-page-help = The address may be incomplete, or the page may have moved.
error-listing-title = This listing does not exist, or no longer exists
error-listing-help = The service may have changed its name or closed. Search for another one here.
error-request-title = We did not understand this request
error-request-help = Part of the web address means nothing to us. Search again here.
error-unavailable-title = The site is busy
error-unavailable-help = Try again in a minute. In an emergency, call 112.
error-internal-title = Something went wrong on our side
error-internal-help = It is not your fault. Try again in a few minutes. In an emergency, call 112.
error-home = Go back to the home page

## About
about-title = About Repères
about-lead = Repères helps families in the Mulhouse area find the right service, from a child’s first months to old age.
about-what-title = What you can find here
about-what = Childcare, activities, support for parents, places for young people, help for older people and carers, help with the internet and paperwork, neighbourhood life, disability and health, in the 39 towns and villages.
about-trust-title = Our rules
about-trust-unknown = ‘Not given’ does not mean ‘no’: a listing with gaps stays in the results, after the others.
about-trust-dates = ‘Published’ does not mean ‘checked’: each listing says who checked what, and when.
about-trust-open = ‘Open’ takes into account public holidays in Alsace-Moselle and school holidays.
about-trust-border = A town’s boundary is not a wall: results go on into neighbouring towns and villages, with the distance.
about-limits-title = Its limits
about-limits = The data comes from public files, some of them old. Check before you travel.

## Accessibility
a11y-title = Accessibility
a11y-status = Compliance status: not audited.
a11y-status-text = This site has not been audited against RGAA (the French accessibility standard) yet. So we do not claim any level of compliance.
a11y-done-title = What we do
a11y-done-script = Every page works without JavaScript. The map is an addition to the list, which contains everything.
a11y-done-keyboard = You can use everything with a keyboard, and the selected item is clearly marked.
a11y-done-contrast = Text has good contrast, in light and dark mode, and colour is never the only way to tell something.
a11y-done-zoom = Pages can be read at 320 pixels wide and when enlarged to 200%.
a11y-done-motion = Animations stop if your device asks for it.
a11y-done-tests = Automatic tests look for faults after every change.
a11y-limits-title = What is still difficult
a11y-limits-map = A map is hard to follow with a screen reader: the list gives you everything it shows.
a11y-limits-sources = Opening hours and notes taken from sources sometimes keep their original wording.
a11y-limits-language = The translations have not been checked by native speakers, and the texts of the listings stay in French.
a11y-recourse-title = If you are stuck
a11y-recourse = If an accessibility problem keeps you from getting information and no one answers you, you can complain to the Défenseur des droits (the French rights ombudsman).
a11y-recourse-link = Write to the Défenseur des droits

## Privacy
privacy-title = Privacy
privacy-lead = You are looking for a service; we do not need to know who you are.
privacy-none-title = What we do not do
privacy-none-account = No account to create.
privacy-none-cookie = No cookies. Only your selection, if you make one, is kept in your browser. You can clear it with one tap.
privacy-none-third = No visitor statistics, no adverts, and nothing loaded from other sites while you read.
privacy-position-title = Your location
privacy-position = We only ask for it if you tap ‘Near me’. It is rounded to about 100 metres before it is sent, used to sort the results, then forgotten.
privacy-logs-title = Server logs
privacy-logs = They record that a page was served, never what you searched for.
privacy-listings-title = Listings
privacy-listings = They describe services and places. We do not publish people’s names, addresses or phone numbers.
privacy-links-title = Links to other sites
privacy-links = When you follow a link to another site, that site has its own rules. We do not tell it where you came from.

## Sources
sources-title = Sources and licences
sources-lead = Each listing says where it comes from. Here are all the sources.
sources-facts = We take facts from them (names, addresses, opening hours, prices), not sentences.
source-owner = Producer
source-licence = Licence
source-licence-declared = to be confirmed
source-date = Date of data
source-imported = Imported on
source-listings = Listings
source-page = See the publication: { $value }
sources-import-title = Replace the examples with real listings
sources-import = No open file describes services for young children, parents and young people in the Mulhouse area yet. The ‘made-up example’ listings stand in for them as a demonstration. To import real data, describe its file in a source, import it, then serve the pages without the demonstration option:
sources-import-command =
    indexer import nom-de-la-source --from fichier.csv --data-dir var
    backend serve --data-dir var
sources-map-title = The map
sources-map = Town boundaries: IGN, Admin Express, Licence Ouverte. Drawing: MapLibre GL JS, free software.
sources-fonts-title = The fonts
sources-fonts = Atkinson Hyperlegible Next, designed for people with low vision by the Braille Institute, and Bricolage Grotesque, by Mathieu Triay. SIL Open Font Licence.
sources-words-title = Words
sources-words = So as not to correct a word that is right, the search knows the common words of French: the wordfreq list, by Robyn Speer and others, reduced to the words that a dictionary also knows, without accents or frequencies. Licence CC BY-SA 4.0.
sources-words-link = wordfreq, on GitHub
sources-words-licence = Text of the CC BY-SA 4.0 licence

## API
api-title = Open API
api-lead = The same data as the pages, for your own tools. No key needed, read only.
api-rules = Credit the source and licence of each listing. Listings that are not real are marked ‘demo’: do not reuse them.
api-parameters = Parameters of { $value }
api-parameter = Parameter
api-kind = Format
api-problems = Errors
api-problems-help = Each error is a JSON document (RFC 9457): its ‘type’ never changes, and ‘errors’ names each parameter at fault.
api-problem-type = Type
api-problem-status = HTTP code
api-meaning = Meaning
api-required = required
api-try = Try it:

## Words
distance-here = very close
distance-metres = { $metres }m away
distance-kilometres = { $kilometres }km away
length-metres = { $metres }m
length-kilometres = { $kilometres }km
age-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
age-years = { $count ->
    [one] { $count } year
   *[other] { $count } years
}
age-years-half = { $count ->
    [one] { $count }½ years
   *[other] { $count }½ years
}
age-years-months = { $years ->
    [one] { $years } year
   *[other] { $years } years
} and { $months ->
    [one] { $months } month
   *[other] { $months } months
}
ages-from-birth = from birth
ages-from = { $from } and over
ages-to = up to { $to }
ages-under = under { $to }
ages-from-under = { $from } to under { $to }
ages-at = { $at } old
ages-from-to = { $from } to { $to }
ages-both = { $young } and { $old }
date-full = { $day } { $year }
date-weekday = { $weekday } { $day }
date-first = { $day } { $month }
date-day = { $day } { $month }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
time-midnight = midnight
ago-days = { $count ->
    [one] { $count } day ago
   *[other] { $count } days ago
}
ago-months = { $count ->
    [one] { $count } month ago
   *[other] { $count } months ago
}
ago-years = { $count ->
    [one] { $count } year ago
   *[other] { $count } years ago
}
time-hour = { $hour }:00
time-hour-minute = { $hour }:{ $minute }
open-now = Open
open-until = Open until { $time }
open-until-day = Open until { $time } on { $day }
open-by-appointment = By appointment
closed-now = Closed
opens-today = Closed, opens at { $time }
opens-tomorrow = Closed, opens tomorrow at { $time }
opens-day = Closed, opens on { $day } at { $time }
fee-free = Free
fee-free-under-conditions = Free if you qualify
fee-paid = Paid
fee-by-income = Depends on your income
price-unknown = ask for the price

## Codes: what a price buys
per-hour = per hour
per-day = per day
per-week = per week
per-month = per month
per-year = per year
per-session = per session
per-copy = per copy
per-meal = per meal

## Codes: links
url-rdv = Book an appointment
url-inscription = Register
url-mobilisation = Make a request

## Codes: how to get in
access-walk-in = No appointment needed
access-appointment = By appointment
access-registration = You need to register
access-phone = By phone
access-email = By email
access-online = Online
access-referral = Referred by a professional

## Codes: audiences
audience-everyone = Everyone
audience-families = Families
audience-future-parents = Parents-to-be
audience-children = Children
audience-young-people = Young people
audience-students = Students
audience-seniors = Older people
audience-carers = Carers
audience-disabled = Disabled people
audience-job-seekers = People looking for work
audience-newcomers = Newcomers
audience-women = Women
audience-professionals = Professionals
audience-members = Members

## Codes: access to the place
accessibility-wheelchair = Wheelchair access
accessibility-hearing-loop = Hearing loop
accessibility-sign-language = Sign language
accessibility-adapted-toilets = Accessible toilets
accessibility-parking = Accessible parking
accessibility-pushchair = Pushchair access

## Codes: languages
language-ar = Arabic
language-bg = Bulgarian
language-de = German
language-en = English
language-es = Spanish
language-fa = Persian (Farsi)
language-fr = French
language-gsw = Alsatian
language-it = Italian
language-pl = Polish
language-ps = Pashto
language-pt = Portuguese
language-ro = Romanian
language-ru = Russian
language-sq = Albanian
language-sr = Serbian
language-tr = Turkish
language-uk = Ukrainian
language-zh = Chinese

## Codes: facts kept from sources
attribute-art-house = Art-house cinema
attribute-contract = Contract with the French state
attribute-equipment = Equipment
attribute-format = Format
attribute-itinerant = Travels from place to place
attribute-library-status = Status
attribute-meals = Meals
attribute-mobile = Bus
attribute-multiplex = Multiplex
attribute-phone-hours = Phone line hours
attribute-sector = Sector
attribute-structure-type = Type of organisation
attribute-theme = Theme
attribute-weekly-opening-hours = Opening hours per week
attribute-surface-m2 = Floor area (m²)
attribute-seats = Seats
attribute-screens = Screens
attribute-capacity = Capacity

## Codes: fields, for their origin
field-access_modes = How to use it
field-accessibility = Accessibility
field-address = Address
field-ages = Ages
field-alternate_name = Other name
field-attributes = Other facts
field-audiences = Who it is for
field-capacity = Places
field-categories = Topics
field-cost_options = Prices
field-description = Description
field-email = Email
field-fee = Free or paid
field-identifiers = Identifiers
field-languages = Languages
field-name = Name
field-opening_hours = Opening hours
field-organization = Organisation
field-place-name = Name of the place
field-phones = Phone
field-position = Position on the map
field-required_documents = Documents to bring
field-service_area = Area served
field-status = Status
field-urls = Websites
