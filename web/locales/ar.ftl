### Repères — everything people read, in Arabic. $count, $value, $first and $second are given by the templates.
### Nouns of action and the plural (« يمكنكم ») address everyone, whatever their gender.

## The site
site-name = Repères
site-place = Mulhouse Alsace Agglomération
site-description = حضانة، نشاط، مساعدة في البيت، مكان للمساعدة في استعمال الإنترنت: الخدمات القريبة منكم في 39 بلدية من Mulhouse Alsace Agglomération.
skip-to-content = الانتقال إلى المحتوى
skip-to-results = الانتقال إلى النتائج
nav-search = البحث
nav-about = عن Repères
nav-sources = المصادر والتراخيص
nav-accessibility = إمكانية الوصول للجميع: لم تُقيَّم بعد
nav-privacy = الخصوصية
nav-api = واجهة برمجية مفتوحة (API)
footer-nav-label = أسفل الصفحة
footer-promise = بدون حساب، بدون ملفات تعريف الارتباط (cookies)، بدون إعلانات. مجاني دائمًا.
footer-emergency = الطوارئ:
footer-sms = (برسالة نصية SMS)
demo-banner-label = وضع التجربة
demo-banner-title = توجد هنا بطاقات وهمية.
demo-banner-text = تحمل عبارة «مثال وهمي».
demo-banner-link = كيفية استيراد البطاقات الحقيقية
colon = :{" "}
unknown = غير محدد
today = اليوم
tomorrow = غدًا
call = الاتصال بـ
write = مراسلة
visit = زيارة الموقع
price = السعر
quoted = «{ $value }»
list-comma = {"، "}
list-end = { $before } و{ $last }
list-either = { $before } أو { $last }

## Languages
languages-label = لغات الموقع
translation-unreviewed = لم يراجع هذه الترجمة بعدُ شخص لغته الأم العربية.
translation-french = قراءة هذه الصفحة بالفرنسية
translation-listings = أسماء البطاقات ونصوصها تبقى بالفرنسية، كما كتبها أصحابها.

## Selection
selection-title = قائمتي
selection-lead = تُحفظ هذه القائمة في هذا المتصفح فقط، ولا تُحفظ في أي مكان آخر. وهي موجودة أيضًا في عنوان هذه الصفحة: يمكنكم إرساله أو طباعة الصفحة.
selection-empty = لم تحفظوا شيئًا بعد. اضغطوا على «حفظ» في قائمة النتائج أو في إحدى البطاقات.
selection-keep = حفظ
selection-said-kept = تم الحفظ في قائمتكم.
selection-said-removed = تم الحذف من قائمتكم.
selection-full = تتسع القائمة لثلاثين بطاقة. احذفوا واحدة لحفظ بطاقة أخرى.
selection-remove = حذف
selection-clear = حذف الكل
selection-take = حفظ هذه البطاقات هنا
selection-gone = { $count ->
    [zero] كل بطاقات هذه القائمة ما زالت موجودة.
    [one] بطاقة واحدة من هذه القائمة لم تعد موجودة.
    [two] بطاقتان من هذه القائمة لم تعودا موجودتين.
    [few] { $count } بطاقات من هذه القائمة لم تعد موجودة.
    [many] { $count } بطاقة من هذه القائمة لم تعد موجودة.
   *[other] { $count } بطاقة من هذه القائمة لم تعد موجودة.
}

## Search form
search-label = البحث عن الخدمات
search-what = عن ماذا تبحثون؟
search-what-example = حضانة، دروس الحاسوب…
search-where = أين؟
search-where-example = البلدية أو الرمز البريدي
search-submit = بحث
around-me = قريب مني
around-waiting = جارٍ تحديد موقعكم…
around-refused = لم يُسمح بمعرفة الموقع. اكتبوا اسم بلديتكم أو الرمز البريدي.
around-failed = تعذر تحديد الموقع. اكتبوا اسم بلديتكم أو الرمز البريدي.

suggest-label = اقتراحات
suggest-one = اقتراح واحد. السهم إلى الأسفل لاختياره.
suggest-many = عدد الاقتراحات: #. الأسهم للاختيار.
suggest-none = لا توجد اقتراحات.
suggest-category = موضوع
suggest-listing = خدمة
suggest-organization = جهة
suggest-commune = بلدية
suggest-postal-code = رمز بريدي
suggest-address = عنوان

## Home
home-title = الخدمات القريبة منكم
home-heading = من يمكنه مساعدتي قرب بيتي؟
home-lead = من الحضانة إلى مساعدة كبار السن: خدمات 39 بلدية في منطقة Mulhouse، في مكان واحد.
home-categories = اختيار موضوع
home-life = هل تمرون بمرحلة خاصة؟
home-facts = Repères بالأرقام
home-count = { $first } من الخدمات في { $second } بلدية.
home-demo-count = { $count ->
    [zero] لا توجد بينها بطاقات وهمية.
    [one] منها بطاقة وهمية واحدة، تحمل كلمة «مثال».
    [two] منها بطاقتان وهميتان، تحملان كلمة «مثال».
    [few] منها { $count } بطاقات وهمية، تحمل كلمة «مثال».
    [many] منها { $count } بطاقة وهمية، تحمل كلمة «مثال».
   *[other] منها { $count } بطاقة وهمية، تحمل كلمة «مثال».
}
home-updated = أحدث البيانات: { $value }.
home-sources = من أين تأتي هذه المعلومات؟
life-baby = أنتظر مولودًا
life-work = أعود إلى العمل
life-school = طفلي يدخل الروضة (école maternelle)
life-holidays = أيام الأربعاء والعطل
life-teenager = ابني أو ابنتي في سن المراهقة
life-alone = أربي أطفالي وحدي
life-ageing = أحد والديَّ يتقدم في السن
life-internet = أجد صعوبة في استعمال الإنترنت
life-disability = طفلي في وضعية إعاقة

## Moments of life: one need, then two questions
moment-lead = سؤالان أو ثلاثة، ثم نعرض الخدمات التي يمكنها المساعدة.
moment-step = السؤال { $first } من { $second }
moment-need = إلى ماذا تحتاجون؟
moment-everything = لا أعرف بعد: عرض كل شيء
moment-details = لنعرض أولًا ما يناسبكم
moment-optional = يمكنكم تجاوز هذه الأسئلة.
moment-where = أين تسكنون؟
moment-age-child = كم عمر طفلكم؟
moment-when = متى؟
moment-when-any = أي وقت
moment-when-now = الآن
moment-when-wednesday = الأربعاء
moment-when-saturday = السبت
moment-submit = عرض الخدمات
moment-back = اختيار حاجة أخرى
moment-others = هل تمرون بمرحلة أخرى؟
need-baby-health = متابعة الحمل وصحة مولودي
need-baby-care = إيجاد من يعتني بطفلي الرضيع
need-baby-home = مساعدة في البيت بعد الولادة
need-baby-parents = لقاء آباء وأمهات آخرين
need-work-toddler = رعاية طفل لم يدخل المدرسة بعد
need-work-pupil = رعاية قبل المدرسة وبعدها
need-work-hours = رعاية في بيتي، باكرًا أو متأخرًا أو ليلًا
need-work-job = البحث عن عمل أو تكوين
need-school-enrol = إيجاد المدرسة والتسجيل فيها
need-school-day = المطعم المدرسي، والصباح والمساء
need-school-free = أيام الأربعاء والعطل
need-school-talk = الحديث عما يقلقني
need-holidays-centre = مركز ترفيه أو مخيم
need-holidays-sport = الرياضة والسباحة
need-holidays-read = القراءة واللعب
need-holidays-arts = الموسيقى والفنون والمتاحف والسينما
need-holidays-outside = الخروج إلى الهواء الطلق مجانًا
need-teenager-free = لقاء الأصدقاء والقيام بأنشطة
need-teenager-future = الدراسة، المهنة، التدريب
need-teenager-talk = يمر أو تمر بفترة صعبة
need-teenager-homework = المساعدة في الواجبات المدرسية
need-alone-breathe = من يعتني بطفلي لأرتاح قليلًا
need-alone-rights = حقوقي، ميزانيتي، مساعدة عاجلة
need-alone-separation = الانفصال والوالد الآخر
need-alone-talk = الحديث مع شخص ما، لقاء آباء وأمهات آخرين
need-ageing-home = البقاء في البيت مع المساعدة
need-ageing-out = الخروج ولقاء الناس
need-ageing-move = تغيير مكان السكن
need-ageing-inform = معرفة الحقوق والمساعدات
need-ageing-carer = وقت لأرتاح، لأنني أعتني بقريب
need-internet-learn = تعلم استعمال الإنترنت
need-internet-form = إجراء إداري على الإنترنت مع من يساعدني
need-internet-use = استعمال حاسوب أو طابعة
need-internet-buy = حاسوب بثمن منخفض
need-disability-early = الشكوك الأولى، قبل سن 6 سنوات
need-disability-school = المدرسة والعلاج والمرافقة
need-disability-rights = الحقوق والمساعدات
need-disability-respite = راحة لبضع ساعات أو بضعة أيام
services-count = { $count ->
    [zero] لا توجد خدمات
    [one] خدمة واحدة
    [two] خدمتان
    [few] { $count } خدمات
    [many] { $count } خدمة
   *[other] { $count } خدمة
}

## Results
results-title = كل الخدمات
results-title-chosen = الخدمات المختارة
results-title-place = { $first }، { $second }
results-title-for = «{ $value }»
results-total = { $count ->
    [zero] لم نجد أي خدمة
    [one] وجدنا خدمة واحدة
    [two] وجدنا خدمتين
    [few] وجدنا { $count } خدمات
    [many] وجدنا { $count } خدمة
   *[other] وجدنا { $count } خدمة
}
results-printed = صفحة بتاريخ { $first }، { $second }
results-list = قائمة الخدمات
results-uncertain = منها { $count } بحاجة إلى تأكيد
results-all-uncertain = { $count ->
    [zero] بحاجة إلى تأكيد
    [one] بحاجة إلى تأكيد
    [two] كلتاهما بحاجة إلى تأكيد
    [few] كلها بحاجة إلى تأكيد
    [many] كلها بحاجة إلى تأكيد
   *[other] كلها بحاجة إلى تأكيد
}
understood-label = فهمنا:
understood-exact = البحث عن هذه الكلمات كما هي
correction = قرأنا «{ $first }» على أنها «{ $second }».
word-missing = لا توجد بطاقة تجمع «{ $value }» مع كلماتكم الأخرى، لذلك لم نبحث عنها.
words-outside = خارج منطقة Mulhouse: { $value }. نعرض ما هو موجود هنا.
wishes-unanswered = بين البطاقات من هذا النوع، لا توجد بطاقة تذكر { $value }. نعرضها رغم ذلك: اسألوا الجهة مباشرة.
words-set-aside = لم نأخذ في الحساب: { $value }.
correction-back = البحث عن «{ $value }»
exact-words = نبحث عن كلماتكم كما كتبتموها، دون تفسير أو تصحيح.
exact-read-again = العودة إلى البحث المعتاد
tier-unknown = بحاجة إلى تأكيد: هذه البطاقات لا تذكر { $value }
tier-partial = { $count ->
    [zero] لا توجد بطاقة تناسب جزءًا من بحثكم
    [one] بطاقة واحدة تناسب جزءًا من بحثكم
    [two] بطاقتان تناسبان جزءًا من بحثكم
    [few] { $count } بطاقات تناسب جزءًا من بحثكم
    [many] { $count } بطاقة تناسب جزءًا من بحثكم
   *[other] { $count } بطاقة تناسب جزءًا من بحثكم
}
widened-title = { $count ->
    [zero] ببحث أوسع: لا توجد خدمات
    [one] ببحث أوسع: خدمة واحدة
    [two] ببحث أوسع: خدمتان
    [few] ببحث أوسع: { $count } خدمات
    [many] ببحث أوسع: { $count } خدمة
   *[other] ببحث أوسع: { $count } خدمة
}
widened-without = بدون المعيار «{ $value }»
widened-without-place = بدون تحديد المكان
widened-around = في البلديات المجاورة
widened-around-named = في البلديات المجاورة ({ $value })
widened-radius = في حدود { $value }
widened-related-many = مع مواضيع قريبة
widened-related = مع مواضيع قريبة ({ $value })
help-title = من يمكنه مساعدتكم
chips-label = المعايير المختارة
chip-place = قرب { $value }
chip-near = حول موقعكم
chip-radius = على بعد أقل من { $value }
chip-zone = في منطقة الخريطة
chip-polygon = في المنطقة المرسومة
chip-certain = المعلومات المؤكدة فقط
chip-remove = إزالة المعيار
sort-label = الترتيب حسب
sort-relevance = الأنسب لطلبكم
sort-distance = المسافة
sort-name = الاسم
facet-categories = المواضيع
facet-communes = البلديات
facet-count = { $count ->
    [zero] نتيجة
    [one] نتيجة
    [two] نتيجتان
    [few] نتائج
    [many] نتيجة
   *[other] نتيجة
}
place-unknown = لا نعرف «{ $value }». هذه نتائج المنطقة كلها.
place-unknown-street = لا نعرف العنوان «{ $first }». تُحسب المسافات من وسط البلدية: { $second }.
place-outside = { $value } خارج المنطقة. هذه أقرب الخدمات.
place-several = «{ $value }» اسم لأكثر من مكان. أي مكان تقصدون؟
place-read = قرأنا «{ $first }» على أنها { $second }.
badge-demo = مثال وهمي
badge-outside = خارج المنطقة
verified-on = تم التحقق منها في { $value }
not-verified = لم يتم التحقق منها
updated-on = بيانات بتاريخ { $value }
source-is = المصدر: { $value }
empty-title = ماذا يمكن فعله أيضًا؟
empty-widen = البحث في كل مكان، بدون معايير
empty-simpler = جربوا كلمة أبسط: «حضانة»، «العطلة»، «حاسوب».
empty-categories = الاختيار من قائمة المواضيع
empty-3230 = Caf (صندوق المنح العائلية)، من الاثنين إلى الجمعة
past-end-title = لا يوجد شيء في هذه الصفحة
past-end = { $count ->
    [zero] لا توجد نتائج.
    [one] كل النتائج في صفحة واحدة.
    [two] كل النتائج في صفحتين.
    [few] كل النتائج في { $count } صفحات.
    [many] كل النتائج في { $count } صفحة.
   *[other] كل النتائج في { $count } صفحة.
}
past-end-first = العودة إلى الصفحة الأولى
pagination-label = صفحات النتائج
page-previous = السابق
page-next = التالي
page-number = الصفحة { $value }
page-of = الصفحة { $first } من { $second }

## Filters
filters-title = معايير البحث
filters-active = { $count ->
    [zero] معيار مختار
    [one] معيار مختار
    [two] معياران مختاران
    [few] معايير مختارة
    [many] معيارًا مختارًا
   *[other] معيار مختار
}
filters-apply = تطبيق المعايير
filters-clear = حذف الكل
filter-any = لا يهم
filter-age = السن
filter-age-any = كل الأعمار
filter-when = مفتوح
filter-open = في أي يوم؟
filter-open-now = الآن
filter-hour = في أي ساعة؟
filter-hour-any = طوال اليوم
filter-at = على الساعة { $value }
filter-fee = السعر
filter-audience = لمن
filter-language = لغة التواصل
filter-access-mode = كيفية الاستفادة من الخدمة
filter-residence = لسكان
filter-residence-any = كل البلديات
filter-accessibility = تسهيلات الوصول
filter-remote = دون تنقل
filter-vacancy = بقيت أماكن شاغرة
filter-certain = عرض المعلومات المؤكدة فقط
filter-exact = البحث عن هذه الكلمات كما هي
part-morning = الصباح، من 8:00 إلى 12:00
part-noon = الظهر، من 12:00 إلى 14:00
part-afternoon = بعد الظهر، من 14:00 إلى 18:00
part-evening = المساء، من 18:00 إلى 22:00

## What is wished, in words
wish-open = مفتوح { $value }
wish-open-now = مفتوح الآن
wish-open-at = مفتوح { $first } عند { $second }
wish-open-more = في يوم آخر
wish-days = من { $from } إلى { $to }
wish-hours = { $day }، من { $from } إلى { $to }
wish-language = باللغة { $value }
wish-remote = دون تنقل
wish-vacancy = بقيت أماكن شاغرة
wish-residence = لسكان { $value }

## Why a result is shown
why-title = لماذا هذه النتيجة؟
why-name = الاسم: { $value }
why-category = الموضوع: { $value }
why-words = كلماتكم موجودة في البطاقة
why-commune = في { $value }
why-serves = الخدمة تشمل { $value }
why-wishes = تناسب طلبكم: { $value }
why-verified = تم التحقق منها { $value }
why-complete = بطاقة غنية بالمعلومات

## Codes: what a listing does not say
unknown-label = بحاجة إلى تأكيد
unknown-age = السن غير محددة
unknown-when = أوقات الفتح بحاجة إلى تأكيد
unknown-fee = السعر غير محدد
unknown-audience = الفئة المعنية غير محددة
unknown-accessibility = تسهيلات الوصول غير محددة
unknown-language = لغات التواصل غير محددة
unknown-remote = الخدمة عن بعد: غير محدد
unknown-vacancy = الأماكن الشاغرة غير محددة
unknown-access-mode = كيفية الاستفادة غير محددة
unknown-residence = البلديات المعنية غير محددة
unknown-place = المكان غير محدد
missing-age = السن المقبولة
missing-when = إن كان المكان مفتوحًا في هذا الوقت
missing-fee = إن كان السعر يناسبكم
missing-audience = الفئة المعنية
missing-accessibility = إن كان الوصول إلى المكان سهلًا
missing-language = لغات التواصل
missing-remote = إن كانت الخدمة ممكنة من البيت
missing-vacancy = إن بقيت أماكن شاغرة
missing-access-mode = كيفية الاستفادة من الخدمة
missing-residence = البلديات المعنية
missing-place = المكان

## Map
map-label = خريطة النتائج
map-go = عرض الخريطة
map-skip = تجاوز الخريطة
map-failed = لا يمكن عرض الخريطة هنا. القائمة تحتوي على كل شيء.
map-search-here = البحث في هذه المنطقة
map-zoom-in = تكبير الخريطة
map-zoom-out = تصغير الخريطة
map-whole = عرض كل النتائج
map-cluster = من الخدمات في هذا المكان
map-gesture-ctrl = زر Ctrl مع عجلة الفأرة لتكبير الخريطة
map-gesture-cmd = زر ⌘ مع عجلة الفأرة لتكبير الخريطة
map-gesture-touch = استعمال إصبعين لتحريك الخريطة
map-close = إغلاق
map-canvas = خريطة. الأسهم لتحريكها، وزرّا الزائد والناقص لتكبيرها وتصغيرها.
map-credit = حدود البلديات: IGN Admin Express, Licence Ouverte
map-here = الموقع المختار
map-picture-results = خريطة لكل النتائج. القائمة تذكر عناوينها.
map-picture-place = خريطة المكان والبلديات حوله.
map-picture-several = عدة خدمات متقاربة
map-picture-other = خدمات أخرى

## Emergency
emergency-title = هل أنتم في خطر؟ اتصلوا الآن.
emergency-119 = طفل في خطر
emergency-3919 = العنف ضد النساء
emergency-3114 = الوقاية من الانتحار، ليلًا ونهارًا، مجاني
emergency-3018 = التنمر والعنف على الإنترنت
emergency-17 = الشرطة والدرك
emergency-15 = الإسعاف الطبي
emergency-18 = رجال الإطفاء
emergency-0383225050 = مركز مكافحة التسمم
emergency-116000 = طفل مفقود
emergency-3977 = سوء معاملة شخص مسن أو في وضعية إعاقة
emergency-115 = بلا مأوى هذه الليلة
emergency-114 = برسالة نصية (SMS)، دون كلام
emergency-112 = كل حالات الطوارئ، في أوروبا
quick-exit = مغادرة هذا الموقع بسرعة
quick-exit-help = يحتفظ متصفحكم بأثر هذه الصفحة: لا تنسوا حذف سجل التصفح. زر «مغادرة هذا الموقع بسرعة» يفتح صفحة عن حالة الطقس.

## Listing
listing-back = العودة إلى النتائج
listing-nearby = خدمات مشابهة قريبة
listing-share = مشاركة
listing-shared = تم نسخ عنوان هذه الصفحة.
listing-print = طباعة
listing-others = عرض خدمات أخرى
listing-others-at = عرض خدمات أخرى في { $value }
listing-description = العنوان وأوقات الفتح والأسعار وطرق الاتصال: { $value }.
listing-demo-title = هذه البطاقة مثال فقط.
listing-demo-text = المكان والرقم وأوقات الفتح غير حقيقية. لا تتصلوا ولا تتنقلوا.
listing-by = الجهة التي تقدم الخدمة: { $value }
listing-categories = مواضيع هذه البطاقة
listing-contact = طرق الاتصال
listing-contact-unknown = لا نعرف أي وسيلة اتصال. يمكن الاستفسار في دار البلدية (mairie) أو في France services (مكتب الخدمات العمومية).
listing-contact-visit = لا نعرف رقم هاتف ولا بريدًا إلكترونيًا. الأفضل الذهاب إلى المكان.
listing-access = كيفية الاستفادة من الخدمة
listing-what = ما هي الخدمة
listing-who = لمن
listing-who-unknown = الفئة المعنية غير محددة.
listing-ages = السن: { $value }
listing-area = لسكان
listing-capacity = الأماكن
listing-when = متى
listing-where = أين
listing-where-unknown = العنوان غير متوفر.
comes-to-you = خدمة في بيتكم أو عن بعد
area-communes = { $value } من البلديات
listing-directions = الطريق على OpenStreetMap
listing-geo = فتح في تطبيق الخرائط
listing-accessibility = تسهيلات الوصول إلى المكان
listing-accessibility-more = معلومات أكثر عن الوصول
listing-languages = لغات التواصل
listing-cost = كم الثمن
listing-cost-unknown = السعر غير محدد: اسألوا قبل المجيء.
listing-gir = GIR سلّم فرنسي يقيس حاجة الشخص إلى المساعدة في حياته اليومية. GIR 1 أو 2: حاجة كبيرة إلى المساعدة. GIR 5 أو 6: استقلالية شبه كاملة.
listing-documents = الوثائق المطلوبة
listing-more = معلومات إضافية
capacity-maximum = { $count ->
    [zero] لا توجد أماكن
    [one] مكان واحد في المجموع
    [two] مكانان في المجموع
    [few] { $count } أماكن في المجموع
    [many] { $count } مكانًا في المجموع
   *[other] { $count } مكان في المجموع
}
capacity-available = { $count ->
    [zero] لا توجد أماكن شاغرة
    [one] مكان شاغر واحد
    [two] مكانان شاغران
    [few] { $count } أماكن شاغرة
    [many] { $count } مكانًا شاغرًا
   *[other] { $count } مكان شاغر
}
capacity-date = (بتاريخ { $value })
week-caption = أوقات الفتح في الأيام السبعة القادمة
week-day = اليوم
week-hours = أوقات الفتح
week-holiday = يوم عطلة رسمية: { $value }
week-by-appointment = بموعد مسبق
week-school-holiday = عطلة مدرسية
hours-words = أوقات الفتح كما يذكرها المصدر:
hours-also = ويضيف المصدر:
hours-unknown = أوقات الفتح غير محددة: اسألوا قبل المجيء.
hours-closed = مغلق
hours-uncertain = بحاجة إلى تأكيد
hours-range = من { $from } إلى { $to }
hours-range-by-appointment = { $value } (بموعد مسبق)
hours-all-day = مفتوح ليلًا ونهارًا
hours-old = أوقات سنة { $value }، بحاجة إلى تأكيد
gone-inactive-since = منذ { $value } لم يعد أي مصدر يذكر هذه الخدمة. ربما لم تعد موجودة: اسألوا قبل التنقل.
gone-inactive = لم يعد أي مصدر يذكر هذه الخدمة. ربما لم تعد موجودة: اسألوا قبل التنقل.
gone-defunct = هذه الخدمة لم تعد موجودة.
gone-temporarily-closed = هذه الخدمة مغلقة حاليًا.
trust-title = هل هذه المعلومات موثوقة؟
trust-verified = تم التحقق منها في { $value }.
trust-verified-by = تم التحقق منها في { $first } من طرف { $second }.
trust-not-verified = لم يتحقق أحد بعد من هذه البطاقة مع المكان نفسه.
trust-updated = نشر المصدر هذه البيانات في { $value }. «منشور» لا تعني «تم التحقق منه».
trust-not-dated = لا يذكر المصدر تاريخ هذه البيانات.
trust-sources = المصادر
trust-source = {" "}– { $first }، { $second }
trust-source-date = ، بيانات بتاريخ { $value }
listing-printed = { $first } – صفحة بتاريخ { $second }
origins-title = من أين تأتي كل معلومة
origins-field = المعلومة
origins-source = المصدر
origins-date = التاريخ
origins-derived = (مستنتجة من بيانات أخرى)
origins-verified-by = {" "}– تم التحقق منها من طرف { $value }

## Errors
error-page-title = هذه الصفحة غير موجودة
error-page-help = ربما كان العنوان غير كامل، أو تغير مكان الصفحة.
error-listing-title = هذه البطاقة غير موجودة أو لم تعد موجودة
error-listing-help = ربما تغير اسم الخدمة أو أُغلقت. ابحثوا عن خدمة أخرى هنا.
error-request-title = لم نفهم هذا الطلب
error-request-help = في عنوان الصفحة جزء لم نفهمه. أعيدوا البحث هنا.
error-unavailable-title = الموقع مشغول
error-unavailable-help = حاولوا من جديد بعد دقيقة. في الحالات الطارئة، اتصلوا بالرقم 112.
error-internal-title = حدث خلل عندنا
error-internal-help = الخطأ ليس منكم. حاولوا من جديد بعد بضع دقائق. في الحالات الطارئة، اتصلوا بالرقم 112.
error-home = العودة إلى الصفحة الرئيسية

## About
about-title = عن Repères
about-lead = يساعد Repères عائلات منطقة Mulhouse على إيجاد الخدمة المناسبة، من الطفولة الأولى إلى الشيخوخة.
about-what-title = ماذا تجدون هنا
about-what = رعاية الأطفال، الأنشطة، دعم الآباء والأمهات، أماكن للشباب، مساعدة كبار السن ومن يعتنون بقريب، المساعدة في الإنترنت والإجراءات الإدارية، حياة الحي، الإعاقة والصحة، في 39 بلدية.
about-trust-title = قواعدنا
about-trust-unknown = «غير محدد» لا تعني «لا»: البطاقة الناقصة تبقى في النتائج، بعد البطاقات الأخرى.
about-trust-dates = «منشور» لا تعني «تم التحقق منه»: كل بطاقة تذكر من تحقق، ومن ماذا، ومتى.
about-trust-open = «مفتوح» تراعي أيام العطل الرسمية في Alsace-Moselle والعطل المدرسية.
about-trust-border = حدود البلدية ليست جدارًا: تستمر النتائج في البلديات المجاورة، مع ذكر المسافة.
about-limits-title = حدود هذا الموقع
about-limits = تأتي البيانات من ملفات عمومية، وبعضها قديم. اسألوا قبل التنقل.

## Accessibility
a11y-title = إمكانية الوصول للجميع
a11y-status = حالة المطابقة: لم تُقيَّم بعد.
a11y-status-text = لم يُفحص هذا الموقع بعد حسب RGAA (القواعد الفرنسية لإمكانية الوصول إلى المواقع). لذلك لا نعلن أي نسبة مطابقة.
a11y-done-title = ما نقوم به
a11y-done-script = كل الصفحات تعمل بدون JavaScript. الخريطة تُضاف إلى القائمة، والقائمة تحتوي على كل شيء.
a11y-done-keyboard = يمكن استعمال كل شيء بلوحة المفاتيح، مع علامة واضحة على العنصر المختار.
a11y-done-contrast = النصوص واضحة التباين في النهار والليل، ولا تعتمد أي معلومة على اللون وحده.
a11y-done-zoom = يمكن قراءة الصفحات بعرض 320 بكسل، ومكبرة إلى 200%.
a11y-done-motion = تتوقف الحركات إذا طلب جهازكم ذلك.
a11y-done-tests = تبحث اختبارات آلية عن العيوب عند كل تعديل.
a11y-limits-title = ما يبقى صعبًا
a11y-limits-map = من الصعب متابعة خريطة بقارئ الشاشة: القائمة تعطي كل ما فيها.
a11y-limits-sources = أوقات الفتح والملاحظات المأخوذة من المصادر تحتفظ أحيانًا بكلماتها الأصلية.
a11y-limits-language = لم يراجع الترجمات بعدُ أشخاص يتكلمون هذه اللغات كلغة أم، وتبقى نصوص البطاقات بالفرنسية.
a11y-recourse-title = إذا واجهتم عائقًا
a11y-recourse = إذا منعكم خلل في إمكانية الوصول من الحصول على معلومة ولم يجبكم أحد، يمكنكم اللجوء إلى Défenseur des droits (الهيئة الفرنسية للدفاع عن الحقوق).
a11y-recourse-link = مراسلة Défenseur des droits

## Privacy
privacy-title = الخصوصية
privacy-lead = أنتم تبحثون عن خدمة، ولا نحتاج إلى معرفة من أنتم.
privacy-none-title = ما لا نقوم به
privacy-none-account = لا حاجة إلى إنشاء حساب.
privacy-none-cookie = لا نستعمل ملفات تعريف الارتباط (cookies). فقط قائمتكم، إن أنشأتموها، تُحفظ في متصفحكم، ويمكنكم حذفها بلمسة واحدة.
privacy-none-third = لا إحصاءات عن الزوار، لا إعلانات، ولا اتصال بأي موقع آخر أثناء القراءة.
privacy-position-title = موقعكم
privacy-position = لا نطلبه إلا إذا ضغطتم على «قريب مني». يُقرَّب إلى نحو 100 متر قبل إرساله، ويُستعمل لترتيب النتائج، ثم يُنسى.
privacy-logs-title = سجلات الخادم
privacy-logs = تسجل أن صفحة قد أُرسلت، ولا تسجل أبدًا ما بحثتم عنه.
privacy-listings-title = البطاقات
privacy-listings = تصف الخدمات والأماكن. لا ننشر أسماء الأشخاص ولا عناوينهم ولا أرقامهم.
privacy-links-title = الروابط إلى مواقع أخرى
privacy-links = عند فتح رابط إلى موقع آخر، تُطبَّق قواعد ذلك الموقع. ولا نخبره من أين جئتم.

## Sources
sources-title = المصادر والتراخيص
sources-lead = كل بطاقة تذكر من أين جاءت. هذه كل المصادر.
sources-facts = نأخذ منها المعلومات (الأسماء، العناوين، أوقات الفتح، الأسعار)، لا الجمل.
source-owner = الجهة المنتجة
source-licence = الترخيص
source-licence-declared = بحاجة إلى تأكيد
source-date = تاريخ البيانات
source-imported = تاريخ الاستيراد
source-listings = البطاقات
source-page = عرض المصدر المنشور: { $value }
sources-import-title = استبدال الأمثلة ببطاقات حقيقية
sources-import = لا يوجد بعد ملف مفتوح يصف خدمات الأطفال الصغار والآباء والأمهات والشباب في المنطقة. بطاقات «مثال» تأخذ هذا المكان للتجربة. لاستيراد بيانات حقيقية، صِفوا ملفها في مصدر، ثم استوردوه، ثم اعرضوا الصفحات بدون خيار التجربة:
sources-import-command =
    indexer import nom-de-la-source --from fichier.csv --data-dir var
    backend serve --data-dir var
sources-map-title = الخريطة
sources-map = حدود البلديات: IGN, Admin Express, Licence Ouverte. الرسم: MapLibre GL JS، برنامج حر.
sources-words-title = الكلمات
sources-words = حتى لا يصحح البحث كلمة صحيحة، فهو يعرف الكلمات الشائعة في الفرنسية: قائمة wordfreq، من إعداد Robyn Speer وآخرين، بعد الاكتفاء بالكلمات الموجودة أيضًا في قاموس، دون علامات النبرة ودون عدد مرات الاستعمال. الترخيص: CC BY-SA 4.0.
sources-words-link = wordfreq على GitHub
sources-words-licence = نص الترخيص CC BY-SA 4.0
sources-fonts-title = الخطوط
sources-fonts = Atkinson Hyperlegible Next، صممه Braille Institute لضعاف البصر، وBricolage Grotesque من تصميم Mathieu Triay. الترخيص: SIL Open Font.

## API
api-title = واجهة برمجية مفتوحة (API)
api-lead = بيانات الصفحات نفسها، لأدواتكم الخاصة. بدون مفتاح، للقراءة فقط.
api-rules = اذكروا مصدر كل بطاقة وترخيصها. البطاقات الوهمية تحمل «demo»: لا تستعملوها.
api-parameters = معاملات { $value }
api-parameter = المعامل
api-kind = الشكل
api-problems = الأخطاء
api-problems-help = كل خطأ هو مستند JSON (RFC 9457): قيمة «type» لا تتغير أبدًا، و«errors» تسمي كل معامل فيه خطأ.
api-problem-type = النوع
api-problem-status = رمز HTTP
api-meaning = المعنى
api-required = إلزامي
api-try = تجربة:

## Words
distance-here = قريب جدًا
distance-metres = على بعد { $metres } م
distance-kilometres = على بعد { $kilometres } كم
length-metres = { $metres } م
length-kilometres = { $kilometres } كم
age-months = { $count ->
    [zero] أقل من شهر
    [one] شهر واحد
    [two] شهرين
    [few] { $count } أشهر
    [many] { $count } شهرًا
   *[other] { $count } شهر
}
age-years = { $count ->
    [zero] أقل من سنة
    [one] سنة واحدة
    [two] سنتين
    [few] { $count } سنوات
    [many] { $count } سنة
   *[other] { $count } سنة
}
age-years-half = { $count ->
    [zero] ½ سنة
    [one] سنة و½
    [two] سنتين و½
    [few] { $count } سنوات و½
    [many] { $count } سنة و½
   *[other] { $count } سنة و½
}
age-years-months = { $years ->
    [zero] أقل من سنة
    [one] سنة
    [two] سنتين
    [few] { $years } سنوات
    [many] { $years } سنة
   *[other] { $years } سنة
} و{ $months ->
    [zero] أقل من شهر
    [one] شهر
    [two] شهرين
    [few] { $months } أشهر
    [many] { $months } شهرًا
   *[other] { $months } شهر
}
ages-from-birth = منذ الولادة
ages-from = من { $from } فما فوق
ages-to = حتى { $to }
ages-under = أقل من { $to }
ages-from-under = من { $from } إلى أقل من { $to }
ages-at = في سن { $at }
ages-from-to = من { $from } إلى { $to }
ages-both = { $young } و{ $old }
date-full = { $day } { $year }
date-weekday = { $weekday } { $day }
date-first = { $day } { $month }
date-day = { $day } { $month }
month-1 = يناير
month-2 = فبراير
month-3 = مارس
month-4 = أبريل
month-5 = مايو
month-6 = يونيو
month-7 = يوليو
month-8 = أغسطس
month-9 = سبتمبر
month-10 = أكتوبر
month-11 = نوفمبر
month-12 = ديسمبر
weekday-1 = الاثنين
weekday-2 = الثلاثاء
weekday-3 = الأربعاء
weekday-4 = الخميس
weekday-5 = الجمعة
weekday-6 = السبت
weekday-7 = الأحد
time-midnight = منتصف الليل
ago-days = { $count ->
    [zero] اليوم
    [one] منذ يوم واحد
    [two] منذ يومين
    [few] منذ { $count } أيام
    [many] منذ { $count } يومًا
   *[other] منذ { $count } يوم
}
ago-months = { $count ->
    [zero] منذ أقل من شهر
    [one] منذ شهر واحد
    [two] منذ شهرين
    [few] منذ { $count } أشهر
    [many] منذ { $count } شهرًا
   *[other] منذ { $count } شهر
}
ago-years = { $count ->
    [zero] منذ أقل من سنة
    [one] منذ سنة واحدة
    [two] منذ سنتين
    [few] منذ { $count } سنوات
    [many] منذ { $count } سنة
   *[other] منذ { $count } سنة
}
time-hour = { $hour }:00
time-hour-minute = { $hour }:{ $minute }
open-now = مفتوح
open-until = مفتوح حتى { $time }
open-until-day = مفتوح حتى يوم { $day }، { $time }
open-by-appointment = بموعد مسبق
closed-now = مغلق
opens-today = مغلق، يفتح اليوم عند { $time }
opens-tomorrow = مغلق، يفتح غدًا عند { $time }
opens-day = مغلق، يفتح يوم { $day } عند { $time }
fee-free = مجاني
fee-free-under-conditions = مجاني بشروط
fee-paid = بمقابل مالي
fee-by-income = حسب دخلكم
price-unknown = اسألوا عن السعر

## Codes: what a price buys
per-hour = في الساعة
per-day = في اليوم
per-week = في الأسبوع
per-month = في الشهر
per-year = في السنة
per-session = عن كل حصة
per-copy = عن كل نسخة
per-meal = عن كل وجبة

## Codes: links
url-rdv = حجز موعد
url-inscription = التسجيل
url-mobilisation = تقديم طلب

## Codes: how to get in
access-walk-in = دون موعد
access-appointment = بموعد مسبق
access-registration = بعد التسجيل
access-phone = بالهاتف
access-email = بالبريد الإلكتروني
access-online = على الإنترنت
access-referral = بتوجيه من مختص

## Codes: audiences
audience-everyone = للجميع
audience-families = العائلات
audience-future-parents = من ينتظرون مولودًا
audience-children = الأطفال
audience-young-people = الشباب
audience-students = طلاب الجامعات
audience-seniors = كبار السن
audience-carers = من يعتنون بقريب
audience-disabled = أشخاص في وضعية إعاقة
audience-job-seekers = الباحثون عن عمل
audience-newcomers = الوافدون الجدد
audience-women = النساء
audience-professionals = المهنيون
audience-members = المنخرطون

## Codes: access to the place
accessibility-wheelchair = الوصول ممكن بالكرسي المتحرك
accessibility-hearing-loop = نظام صوتي لضعاف السمع
accessibility-sign-language = لغة الإشارة
accessibility-adapted-toilets = مراحيض مهيأة لذوي الإعاقة
accessibility-parking = موقف سيارات مهيأ لذوي الإعاقة
accessibility-pushchair = الوصول ممكن بعربة الأطفال

## Codes: languages
language-ar = العربية
language-bg = البلغارية
language-de = الألمانية
language-en = الإنجليزية
language-es = الإسبانية
language-fa = الفارسية
language-fr = الفرنسية
language-gsw = الألزاسية
language-it = الإيطالية
language-pl = البولندية
language-ps = البشتوية
language-pt = البرتغالية
language-ro = الرومانية
language-ru = الروسية
language-sq = الألبانية
language-sr = الصربية
language-tr = التركية
language-uk = الأوكرانية
language-zh = الصينية

## Codes: facts kept from sources
attribute-art-house = سينما فنية (Art et essai)
attribute-contract = عقد مع الدولة
attribute-equipment = التجهيزات
attribute-format = الشكل
attribute-itinerant = متنقل
attribute-library-status = الصفة
attribute-meals = الوجبات
attribute-mobile = حافلة
attribute-multiplex = سينما متعددة القاعات
attribute-phone-hours = أوقات الرد على الهاتف
attribute-sector = القطاع
attribute-structure-type = نوع المؤسسة
attribute-theme = المجال
attribute-weekly-opening-hours = عدد ساعات الفتح في الأسبوع
attribute-surface-m2 = المساحة (م²)
attribute-seats = المقاعد
attribute-screens = الشاشات
attribute-capacity = عدد الأماكن

## Codes: fields, for their origin
field-access_modes = كيفية الاستفادة من الخدمة
field-accessibility = تسهيلات الوصول
field-address = العنوان
field-ages = الأعمار
field-alternate_name = اسم آخر
field-attributes = معلومات أخرى
field-audiences = الفئات المعنية
field-capacity = الأماكن
field-categories = المواضيع
field-cost_options = الأسعار
field-description = الوصف
field-email = البريد الإلكتروني
field-fee = مجاني أو بمقابل
field-identifiers = أرقام التعريف
field-languages = اللغات
field-name = الاسم
field-opening_hours = أوقات الفتح
field-organization = الجهة
field-place-name = اسم المكان
field-phones = الهاتف
field-position = الموقع على الخريطة
field-required_documents = الوثائق المطلوبة
field-service_area = البلديات المعنية
field-status = الحالة
field-urls = مواقع الإنترنت
