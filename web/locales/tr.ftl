### Repères — everything people read, in Turkish. $count, $value, $first and $second are given by the templates.
### No suffix follows a value (vowel harmony): « Yer: { $value } », « { $value } tarihinde », « { $from } ile { $to } arası ».
### What is widened is capitalised by code that knows no Turkish: no widened-… begins with « i ».

## The site
site-name = Repères
site-place = Mulhouse Alsace Agglomération
site-description = Yakınınızda kreş, etkinlik, evde yardım veya internet konusunda destek bulun: Mulhouse Alsace Agglomération bölgesindeki 39 belediyede sunulan hizmetler.
skip-to-content = İçeriğe geç
skip-to-results = Sonuçlara geç
nav-search = Ara
nav-about = Repères hakkında
nav-sources = Kaynaklar ve lisanslar
nav-accessibility = Erişilebilirlik: denetlenmedi
nav-privacy = Gizlilik
nav-api = Açık API
footer-nav-label = Sayfa altı
footer-promise = Hesap yok, çerez yok, reklam yok. Her zaman ücretsiz.
footer-emergency = Acil durumlar:
footer-sms = (SMS ile)
demo-banner-label = Tanıtım modu
demo-banner-title = Buradaki bazı hizmetler gerçek değildir.
demo-banner-text = Bunlar “uydurma örnek” olarak işaretlidir.
demo-banner-link = Gerçek hizmetler nasıl eklenir?
colon = :{" "}
unknown = belirtilmemiş
today = bugün
tomorrow = yarın
call = Telefon
write = E-posta
visit = Web sitesi
price = Fiyat
quoted = “{ $value }”
list-comma = {", "}
list-end = { $before } ve { $last }
list-either = { $before } veya { $last }

## Languages
languages-label = Site dilleri
translation-unreviewed = Bu çeviri, ana dili Türkçe olan biri tarafından henüz kontrol edilmedi.
translation-french = Bu sayfayı Fransızca oku
translation-listings = Hizmetlerin adları ve tanıtım metinleri, yazıldıkları gibi Fransızca kalır.

## Selection
selection-title = Seçtiklerim
selection-lead = Seçtikleriniz yalnızca bu tarayıcıda saklanır, başka hiçbir yerde saklanmaz. Bu sayfanın adresi hepsini içerir: adresi birine gönderebilir veya sayfayı yazdırabilirsiniz.
selection-empty = Henüz bir şey kaydetmediniz. Bir listede veya bir hizmetin sayfasında “Kaydet” düğmesine dokunun.
selection-keep = Kaydet
selection-said-kept = Seçtiklerinize eklendi.
selection-said-removed = Seçtiklerinizden çıkarıldı.
selection-full = En fazla 30 hizmet kaydedebilirsiniz. Yeni bir hizmet kaydetmek için birini çıkarın.
selection-remove = Çıkar
selection-clear = Hepsini sil
selection-take = Bu hizmetleri buraya kaydet
selection-gone = { $count ->
    [one] Seçtiklerinizden biri artık bu sitede yok.
   *[other] Seçtiklerinizden { $count } hizmet artık bu sitede yok.
}

## Search form
search-label = Hizmet arama
search-what = Ne arıyorsunuz?
search-what-example = kreş, bilgisayar kursu…
search-where = Nerede?
search-where-example = şehir veya posta kodu
search-submit = Ara
around-me = Yakınımda
around-waiting = Konumunuz aranıyor…
around-refused = Konum izni verilmedi. Şehrinizi veya posta kodunuzu yazın.
around-failed = Konumunuz bulunamadı. Şehrinizi veya posta kodunuzu yazın.

suggest-label = Öneriler
suggest-one = Bir öneri var. Seçmek için aşağı ok tuşuna basın.
suggest-many = # öneri var. Seçmek için ok tuşlarını kullanın.
suggest-none = Öneri yok.
suggest-category = konu
suggest-listing = hizmet
suggest-organization = kurum
suggest-commune = belediye
suggest-postal-code = posta kodu
suggest-address = adres

## Home
home-title = Yakınınızdaki hizmetler
home-heading = Yakınımda bana kim yardım edebilir?
home-lead = Kreşten yaşlılara yardıma kadar: Mulhouse bölgesindeki 39 belediyede sunulan hizmetler tek bir yerde.
home-categories = Bir konu seçin
home-life = Hayatınızda yeni bir dönem mi başlıyor?
home-facts = Rakamlarla Repères
home-count = { $second } belediyede { $first } hizmet.
home-demo-count = { $count ->
    [one] Bunlardan biri gerçek değildir, “uydurma örnek” olarak işaretlidir.
   *[other] Bunlardan { $count } tanesi gerçek değildir, “uydurma örnek” olarak işaretlidir.
}
home-updated = En yeni veriler: { $value }.
home-sources = Bu bilgiler nereden geliyor?
life-baby = Bebek bekliyorum
life-work = İşe geri dönüyorum
life-school = Çocuğum anaokuluna (maternelle) başlıyor
life-holidays = Okul olmayan çarşambalar ve tatiller
life-teenager = Ergenlik çağındaki çocuğum
life-alone = Çocuğumu tek başıma büyütüyorum
life-ageing = Annem veya babam yaşlanıyor
life-internet = İnternet kullanmakta zorlanıyorum
life-disability = Çocuğum engelli

## Moments of life: one need, then two questions
moment-lead = İki üç soruya cevap verin, size yardımcı olabilecek hizmetleri gösterelim.
moment-step = Soru { $first } / { $second }
moment-need = Neye ihtiyacınız var?
moment-everything = Henüz bilmiyorum: hepsini göster
moment-details = Önce size en uygun olanları göstermemiz için
moment-optional = Bu soruları cevaplamak zorunda değilsiniz.
moment-where = Nerede oturuyorsunuz?
moment-age-child = Çocuğunuz kaç yaşında?
moment-when = Ne zaman için?
moment-when-any = Fark etmez
moment-when-now = Şimdi
moment-when-wednesday = Çarşamba
moment-when-saturday = Cumartesi
moment-submit = Hizmetleri göster
moment-back = Başka bir ihtiyaç seç
moment-others = Başka bir durumda mısınız?
need-baby-health = Hamileliğimin ve bebeğimin sağlığının takibi
need-baby-care = Bebeğime bakacak birini bulmak
need-baby-home = Doğumdan sonra evde yardım
need-baby-parents = Başka anne babalarla tanışmak
need-work-toddler = Henüz okula gitmeyen bir çocuk için bakım
need-work-pupil = Okuldan önce ve sonra çocuk bakımı
need-work-hours = Evimde çocuk bakımı: erken, geç veya gece
need-work-job = İş veya meslek eğitimi aramak
need-school-enrol = Okulu bulmak ve çocuğumu kaydettirmek
need-school-day = Okulda öğle yemeği, sabah ve akşam bakım
need-school-free = Çarşambalar ve okul tatilleri
need-school-talk = Kaygılarımı biriyle konuşmak
need-holidays-centre = Çocuk etkinlik merkezi veya tatil kampı
need-holidays-sport = Spor yapmak, yüzmek
need-holidays-read = Kitap okumak ve oyun oynamak
need-holidays-arts = Müzik, sanat, müze, sinema
need-holidays-outside = Açık havada ücretsiz vakit geçirmek
need-teenager-free = Arkadaşlarla buluşmak, etkinliklere katılmak
need-teenager-future = Eğitim, meslek, staj
need-teenager-talk = Kendini iyi hissetmiyor
need-teenager-homework = Ödevlere yardım
need-alone-breathe = Biraz dinlenebilmem için çocuğuma bakılması
need-alone-rights = Haklarım, bütçem, acil yardım
need-alone-separation = Ayrılık, diğer ebeveyn
need-alone-talk = Biriyle konuşmak, başka anne babalarla tanışmak
need-ageing-home = Yardım alarak evde kalmak
need-ageing-out = Dışarı çıkmak, insanlarla görüşmek
need-ageing-move = Daha uygun bir yere taşınmak
need-ageing-inform = Hangi yardımlara hakkı olduğunu öğrenmek
need-ageing-carer = Yakınıma bakıyorum, biraz dinlenmek istiyorum
need-internet-learn = İnternet kullanmayı öğrenmek
need-internet-form = İnternetteki bir işlemi birinin yardımıyla yapmak
need-internet-use = Bilgisayar veya yazıcı kullanmak
need-internet-buy = Uygun fiyatlı bilgisayar
need-disability-early = İlk kuşkular, 6 yaşından önce
need-disability-school = Okul, tedavi, destek
need-disability-rights = Haklar ve yardımlar
need-disability-respite = Birkaç saat veya birkaç gün dinlenmek
services-count = { $count ->
    [0] hizmet yok
    [one] { $count } hizmet
   *[other] { $count } hizmet
}

## Results
results-title = Tüm hizmetler
results-title-chosen = Seçilen hizmetler
results-title-place = { $first }, { $second }
results-title-for = “{ $value }”
results-total = { $count ->
    [0] Hiçbir hizmet bulunamadı
    [one] { $count } hizmet bulundu
   *[other] { $count } hizmet bulundu
}
results-printed = { $first }, { $second } itibarıyla bu sayfa
results-list = Hizmet listesi
results-uncertain = { $count } tanesi teyit edilmeli
results-all-uncertain = { $count ->
    [one] teyit edilmeli
   *[other] hepsi teyit edilmeli
}
understood-label = Anladığımız:
understood-exact = Tam olarak bu kelimeleri ara
correction = “{ $first }” yerine “{ $second }” aradık.
word-missing = “{ $value }”, diğer kelimelerinizle birlikte hiçbir hizmette geçmiyor; bu yüzden dikkate almadık.
words-outside = Mulhouse bölgesinin dışında: { $value }. Burada olanları gösteriyoruz.
wishes-unanswered = Bu tür hizmetler arasında şu isteğinize uyan yok: { $value }. Yine de gösteriyoruz, onlara sorun.
words-set-aside = Dikkate almadıklarımız: { $value }.
correction-back = “{ $value }” olarak ara
exact-words = Kelimelerinizi yorumlamadan ve düzeltmeden, yazdığınız gibi aradık.
exact-read-again = Yeniden yorumlayarak ara
tier-unknown = Teyit edilmeli. Bu hizmetlerde belirtilmeyen: { $value }
tier-partial = { $count ->
    [one] Kısmen uyan bir hizmet
   *[other] Kısmen uyan { $count } hizmet
}
widened-title = { $count ->
    [one] Aramayı genişletince: { $count } hizmet
   *[other] Aramayı genişletince: { $count } hizmet
}
widened-without = “{ $value }” filtresi olmadan
widened-without-place = yer sınırı olmadan
widened-around = komşu belediyelerde
widened-around-named = komşu belediyelerde ({ $value })
widened-radius = en fazla { $value } uzakta
widened-related-many = yakın konularda
widened-related = yakın konularda ({ $value })
help-title = Size kim yardımcı olabilir?
chips-label = Etkin filtreler
chip-place = { $value } yakınında
chip-near = konumunuzun yakınında
chip-radius = en fazla { $value } uzakta
chip-zone = haritada görünen alanda
chip-polygon = çizilen alanda
chip-certain = yalnızca kesin olanlar
chip-remove = Filtreyi kaldır:
sort-label = Sıralama
sort-relevance = uygunluk
sort-distance = uzaklık
sort-name = ad
facet-categories = Konular
facet-communes = Belediyeler
facet-count = { $count ->
    [0] sonuç
    [one] sonuç
   *[other] sonuç
}
place-unknown = “{ $value }” adlı bir yer bulamadık. Tüm Mulhouse bölgesindeki sonuçları gösteriyoruz.
place-unknown-street = “{ $first }” adresini bulamadık. Uzaklıklar belediye merkezinden hesaplandı: { $second }.
place-outside = { $value } Mulhouse bölgesinin dışında. En yakın hizmetleri gösteriyoruz.
place-several = “{ $value }” birden fazla yer olabilir. Hangisi?
place-read = “{ $first }” yerine şu yeri aradık: { $second }.
badge-demo = uydurma örnek
badge-outside = bölge dışı
verified-on = { $value } tarihinde doğrulandı
not-verified = Doğrulanmadı
updated-on = verilerin tarihi: { $value }
source-is = kaynak: { $value }
empty-title = Başka ne yapabilirsiniz?
empty-widen = Her yerde, filtresiz ara
empty-simpler = Daha basit bir kelime deneyin: “kreş”, “okul tatili”, “bilgisayar”.
empty-categories = Konu listesinden seç
empty-3230 = Caf (aile yardımları kurumu), pazartesiden cumaya
past-end-title = Bu sayfada bir şey yok
past-end = { $count ->
    [one] Sonuçların hepsi tek sayfada.
   *[other] Sonuçların hepsi { $count } sayfada.
}
past-end-first = İlk sayfaya dön
pagination-label = Sonuç sayfaları
page-previous = Önceki
page-next = Sonraki
page-number = Sayfa { $value }
page-of = Sayfa { $first } / { $second }

## Filters
filters-title = Filtreler
filters-active = { $count ->
    [one] filtre seçili
   *[other] filtre seçili
}
filters-apply = Filtreleri uygula
filters-clear = Hepsini temizle
filter-any = Fark etmez
filter-age = Yaş
filter-age-any = Her yaş
filter-when = Açık olduğu zaman
filter-open = Hangi gün?
filter-open-now = şimdi
filter-hour = Saat kaçta?
filter-hour-any = Tüm gün
filter-at = saat { $value }
filter-fee = Fiyat
filter-audience = Kimler için
filter-language = Konuşulan dil
filter-access-mode = Nasıl başvurulur
filter-residence = Oturduğunuz belediye
filter-residence-any = Tüm belediyeler
filter-accessibility = Erişilebilirlik
filter-remote = Evden çıkmadan
filter-vacancy = Boş yer var
filter-certain = Yalnızca kesin olanları göster
filter-exact = Tam olarak bu kelimeleri ara
part-morning = sabah, 8:00–12:00
part-noon = öğlen, 12:00–14:00
part-afternoon = öğleden sonra, 14:00–18:00
part-evening = akşam, 18:00–22:00

## What is wished, in words
wish-open = { $value } açık
wish-open-now = şu an açık
wish-open-at = { $first } günü açık (saat { $second })
wish-open-more = başka bir gün
wish-days = { $from } – { $to } arası
wish-hours = { $day }, { $from } – { $to } arası
wish-language = { $value } konuşuluyor
wish-remote = evden çıkmadan
wish-vacancy = boş yer var
wish-residence = { $value } sakinleri için

## Why a result is shown
why-title = Neden bu sonuç?
why-name = Ad: { $value }
why-category = Konu: { $value }
why-words = Aradığınız kelimeler bu hizmetin sayfasında geçiyor
why-commune = Yer: { $value }
why-serves = Hizmet verdiği yer: { $value }
why-wishes = Uyduğu istekleriniz: { $value }
why-verified = Doğrulandı: { $value }
why-complete = Ayrıntılı bilgi var

## Codes: what a listing does not say
unknown-label = Teyit edilmeli
unknown-age = Yaş belirtilmemiş
unknown-when = Saatler teyit edilmeli
unknown-fee = Fiyat belirtilmemiş
unknown-audience = Kimler için olduğu belirtilmemiş
unknown-accessibility = Erişilebilirlik belirtilmemiş
unknown-language = Diller belirtilmemiş
unknown-remote = Uzaktan hizmet: belirtilmemiş
unknown-vacancy = Boş yer olup olmadığı belirtilmemiş
unknown-access-mode = Nasıl başvurulacağı belirtilmemiş
unknown-residence = Hizmet verilen belediyeler belirtilmemiş
unknown-place = Yer belirtilmemiş
missing-age = kabul edilen yaş
missing-when = o sırada açık olup olmadığı
missing-fee = fiyatın uygun olup olmadığı
missing-audience = kimler için olduğu
missing-accessibility = yerin erişilebilir olup olmadığı
missing-language = konuşulan diller
missing-remote = evden çıkmadan yararlanılıp yararlanılamayacağı
missing-vacancy = boş yer olup olmadığı
missing-access-mode = nasıl başvurulacağı
missing-residence = hangi belediyelere hizmet verildiği
missing-place = nerede olduğu

## Map
map-label = Sonuçların haritası
map-go = Haritayı göster
map-skip = Haritayı atla
map-failed = Harita burada gösterilemiyor. Her şey listede var.
map-search-here = Bu alanda ara
map-zoom-in = Haritayı büyüt
map-zoom-out = Haritayı küçült
map-whole = Tüm sonuçları göster
map-cluster = hizmet bu noktada
map-gesture-ctrl = Haritayı büyütmek için Ctrl tuşunu basılı tutup fare tekerleğini çevirin
map-gesture-cmd = Haritayı büyütmek için ⌘ tuşunu basılı tutup fare tekerleğini çevirin
map-gesture-touch = Haritayı iki parmağınızla kaydırın
map-close = Kapat
map-canvas = Harita. Ok tuşları haritayı kaydırır, artı ve eksi tuşları büyütüp küçültür.
map-credit = Belediye sınırları: IGN Admin Express, Licence Ouverte
map-here = Seçilen konum
map-picture-results = Tüm sonuçların haritası. Adresler listede.
map-picture-place = Bu yerin ve çevresindeki belediyelerin haritası.
map-picture-several = Birbirine yakın birkaç hizmet
map-picture-other = Diğer hizmetler

## Emergency
emergency-title = Tehlikede misiniz? Hemen arayın.
emergency-119 = tehlikedeki çocuklar
emergency-3919 = şiddet gören kadınlar
emergency-3114 = intiharı önleme, 7/24, ücretsiz
emergency-3018 = zorbalık ve internette şiddet
emergency-17 = polis, jandarma
emergency-15 = acil tıbbi yardım
emergency-18 = itfaiye
emergency-0383225050 = zehir danışma merkezi
emergency-116000 = kayıp çocuk
emergency-3977 = kötü muamele gören yaşlı veya engelli
emergency-115 = bu gece kalacak yeri olmayanlar
emergency-114 = konuşmadan, SMS ile
emergency-112 = her türlü acil durum, tüm Avrupa’da
quick-exit = Bu siteden hemen çık
quick-exit-help = Tarayıcınız bu sayfayı geçmişine kaydeder: geçmişi silmeyi unutmayın. “Bu siteden hemen çık” düğmesi bir hava durumu sayfası açar.

## Listing
listing-back = Sonuçlara dön
listing-nearby = Yakındaki benzer hizmetler
listing-share = Paylaş
listing-shared = Bu sayfanın adresi kopyalandı.
listing-print = Yazdır
listing-others = Diğer hizmetleri göster
listing-others-at = Diğer hizmetleri göster: { $value }
listing-description = Adres, saatler, fiyatlar ve iletişim: { $value }.
listing-demo-title = Bu hizmet bir örnektir.
listing-demo-text = Yer, numara ve saatler uydurmadır. Aramayın, oraya gitmeyin.
listing-by = Hizmeti sunan: { $value }
listing-categories = Bu hizmetin konuları
listing-contact = İletişim
listing-contact-unknown = Bilinen bir iletişim bilgisi yok. Belediye (mairie) veya France services (kamu hizmetleri danışma noktası) size bilgi verebilir.
listing-contact-visit = Bilinen bir telefon numarası veya e-posta adresi yok. En iyisi oraya gidip sormak.
listing-access = Nasıl başvurulur
listing-what = Ne sunuluyor
listing-who = Kimler için
listing-who-unknown = Kimler için olduğu belirtilmemiş.
listing-ages = Yaş: { $value }
listing-area = Şu belediyelerde oturanlar için
listing-capacity = Yer sayısı
listing-when = Ne zaman
listing-where = Nerede
listing-where-unknown = Adres belirtilmemiş.
comes-to-you = Evinize gelir veya uzaktan hizmet verir
area-communes = { $value } belediye
listing-directions = OpenStreetMap’te yol tarifi
listing-geo = Harita uygulamamda aç
listing-accessibility = Yerin erişilebilirliği
listing-accessibility-more = Erişim hakkında daha fazla bilgi
listing-languages = Konuşulan diller
listing-cost = Ne kadar
listing-cost-unknown = Fiyat belirtilmemiş: gelmeden önce sorun.
listing-gir = GIR, bir kişinin ne kadar yardıma ihtiyacı olduğunu gösteren Fransız ölçeğidir. GIR 1 veya 2: çok yardıma ihtiyacı var. GIR 5 veya 6: neredeyse yardımsız yaşayabiliyor.
listing-documents = Getirilecek belgeler
listing-more = Diğer bilgiler
capacity-maximum = { $count ->
    [one] toplam { $count } yer
   *[other] toplam { $count } yer
}
capacity-available = { $count ->
    [0] boş yer yok
    [one] { $count } boş yer
   *[other] { $count } boş yer
}
capacity-date = ({ $value } tarihli bilgi)
week-caption = Önümüzdeki yedi günün saatleri
week-day = Gün
week-hours = Saatler
week-holiday = resmî tatil: { $value }
week-by-appointment = randevuyla
week-school-holiday = okul tatili
hours-words = Kaynağın verdiği şekliyle saatler:
hours-also = Kaynak ayrıca şunu belirtiyor:
hours-unknown = Saatler belirtilmemiş: gelmeden önce sorun.
hours-closed = kapalı
hours-uncertain = teyit edilmeli
hours-range = { $from }–{ $to }
hours-range-by-appointment = { $value } (randevuyla)
hours-all-day = gece gündüz açık
hours-old = saatler { $value } yılından, teyit edilmeli
gone-inactive-since = { $value } tarihinden beri hiçbir kaynak bu hizmetten söz etmiyor. Kapanmış olabilir: gitmeden önce sorun.
gone-inactive = Artık hiçbir kaynak bu hizmetten söz etmiyor. Kapanmış olabilir: gitmeden önce sorun.
gone-defunct = Bu hizmet artık yok.
gone-temporarily-closed = Bu hizmet şu an için kapalı.
trust-title = Bu bilgilere güvenebilir misiniz?
trust-verified = { $value } tarihinde doğrulandı.
trust-verified-by = { $first } tarihinde doğrulandı. Doğrulayan: { $second }.
trust-not-verified = Bu bilgileri henüz kimse hizmetin kendisine sorarak doğrulamadı.
trust-updated = Kaynak bu verileri { $value } tarihinde yayımladı. “Yayımlandı” demek “doğrulandı” demek değildir.
trust-not-dated = Kaynak bu verilerin tarihini belirtmiyor.
trust-sources = Kaynaklar
trust-source = {" "}– { $first }, { $second }
trust-source-date = , verilerin tarihi: { $value }
listing-printed = { $first } – sayfanın tarihi: { $second }
origins-title = Her bilginin nereden geldiği
origins-field = Bilgi
origins-source = Kaynak
origins-date = Tarih
origins-derived = (diğer verilerden çıkarıldı)
origins-verified-by = {" "}– doğrulayan: { $value }

## Errors
error-page-title = Böyle bir sayfa yok
error-page-help = Adres eksik olabilir veya sayfa taşınmış olabilir.
error-listing-title = Bu hizmet sitede yok veya kaldırıldı
error-listing-help = Hizmetin adı değişmiş veya hizmet kapanmış olabilir. Buradan başka bir hizmet arayın.
error-request-title = Bu isteği anlayamadık
error-request-help = Adresin bir bölümünü anlayamıyoruz. Aramanızı buradan yeniden yapın.
error-unavailable-title = Site şu an meşgul
error-unavailable-help = Bir dakika sonra yeniden deneyin. Acil durumda 112 numarasını arayın.
error-internal-title = Bizden kaynaklanan bir sorun oldu
error-internal-help = Bu sizin hatanız değil. Birkaç dakika sonra yeniden deneyin. Acil durumda 112 numarasını arayın.
error-home = Ana sayfaya dön

## About
about-title = Repères hakkında
about-lead = Repères, Mulhouse bölgesindeki ailelerin bebeklikten yaşlılığa kadar doğru hizmeti bulmasına yardım eder.
about-what-title = Burada neler var
about-what = 39 belediyede çocuk bakımı, etkinlikler, anne babalara destek, gençler için yerler, yaşlılara ve yakınına bakanlara yardım, internet ve resmî işlemler için yardım, mahalle hayatı, engellilik ve sağlık.
about-trust-title = Kurallarımız
about-trust-unknown = “Belirtilmemiş” demek “hayır” demek değildir: bilgileri eksik olan bir hizmet de sonuçlarda, diğerlerinin ardından gösterilir.
about-trust-dates = “Yayımlandı” demek “doğrulandı” demek değildir: her hizmetin sayfası kimin neyi, ne zaman doğruladığını söyler.
about-trust-open = “Açık” bilgisi, Alsace-Moselle bölgesinin resmî tatillerini ve okul tatillerini hesaba katar.
about-trust-border = Belediye sınırı duvar değildir: sonuçlar, uzaklıklarıyla birlikte komşu belediyelerde devam eder.
about-limits-title = Sınırları
about-limits = Veriler, bazıları eski olan kamuya açık dosyalardan gelir. Gitmeden önce sorun.

## Accessibility
a11y-title = Erişilebilirlik
a11y-status = Uyum durumu: denetlenmedi.
a11y-status-text = Bu site RGAA’ya (Fransa’nın erişilebilirlik standardı) göre henüz denetlenmedi. Bu yüzden herhangi bir uyum oranı bildirmiyoruz.
a11y-done-title = Neler yapıyoruz
a11y-done-script = Tüm sayfalar JavaScript olmadan çalışır. Harita, her şeyi içeren listeye ektir.
a11y-done-keyboard = Her şey klavyeyle kullanılabilir; seçili öge açıkça işaretlidir.
a11y-done-contrast = Yazılar açık ve koyu görünümde yeterince kontrastlıdır; hiçbir bilgi yalnızca renkle verilmez.
a11y-done-zoom = Sayfalar 320 piksel genişlikte ve %200 büyütülünce okunabilir.
a11y-done-motion = Cihazınız isterse animasyonlar durur.
a11y-done-tests = Otomatik testler her değişiklikte hataları arar.
a11y-limits-title = Hâlâ zor olanlar
a11y-limits-map = Haritayı ekran okuyucuyla takip etmek zordur: aynı bilgilerin tamamı listede vardır.
a11y-limits-sources = Kaynaklardan alınan saatler ve notlar bazen özgün sözleriyle kalır.
a11y-limits-language = Çeviriler, bu dilleri ana dili olarak konuşan kişilerce kontrol edilmedi; hizmetlerin metinleri Fransızca kalır.
a11y-recourse-title = Bir engelle karşılaşırsanız
a11y-recourse = Bir erişilebilirlik sorunu bir bilgiye ulaşmanızı engelliyorsa ve size kimse cevap vermiyorsa Défenseur des droits kurumuna (Fransa’da hakları koruyan bağımsız kurum) başvurabilirsiniz.
a11y-recourse-link = Défenseur des droits kurumuna yaz

## Privacy
privacy-title = Gizlilik
privacy-lead = Siz bir hizmet arıyorsunuz; bizim kim olduğunuzu bilmemize gerek yok.
privacy-none-title = Neleri yapmıyoruz
privacy-none-account = Hesap açmanız gerekmez.
privacy-none-cookie = Çerez yok. Bir hizmet kaydederseniz yalnızca seçtikleriniz tarayıcınızda saklanır; tek dokunuşla silebilirsiniz.
privacy-none-third = Ziyaretçi ölçümü yok, reklam yok; siz okurken başka hiçbir siteye bağlanılmaz.
privacy-position-title = Konumunuz
privacy-position = Yalnızca “Yakınımda” düğmesine dokunursanız sorulur. Gönderilmeden önce yaklaşık 100 metreye yuvarlanır, sonuçları sıralamak için kullanılır, sonra unutulur.
privacy-logs-title = Sunucu günlükleri
privacy-logs = Bir sayfanın açıldığını kaydederler, ne aradığınızı asla kaydetmezler.
privacy-listings-title = Hizmet sayfaları
privacy-listings = Hizmetleri ve yerleri tanıtırlar. Kişilerin adlarını, adreslerini ve telefon numaralarını yayımlamıyoruz.
privacy-links-title = Başka sitelere bağlantılar
privacy-links = Başka bir siteye giden bir bağlantıya tıkladığınızda o sitenin kendi kuralları geçerlidir. O siteye nereden geldiğinizi söylemeyiz.

## Sources
sources-title = Kaynaklar ve lisanslar
sources-lead = Her hizmetin sayfası bilgilerin nereden geldiğini söyler. Tüm kaynaklar burada.
sources-facts = Kaynaklardan yalnızca bilgileri (adlar, adresler, saatler, fiyatlar) alırız, cümleleri almayız.
source-owner = Üretici
source-licence = Lisans
source-licence-declared = onaylanacak
source-date = Verilerin tarihi
source-imported = Aktarılma tarihi
source-listings = Hizmetler
source-page = Yayını göster: { $value }
sources-import-title = Örneklerin yerine gerçek hizmetleri koymak
sources-import = Mulhouse bölgesinde küçük çocuklara, anne babalara ve gençlere yönelik hizmetleri tanıtan açık bir dosya henüz yok. “Uydurma örnek” olarak işaretli hizmetler tanıtım amacıyla onların yerini tutar. Gerçek verileri aktarmak için dosyalarını bir kaynakta tanımlayın, dosyayı içe aktarın, sonra sayfaları tanıtım seçeneği olmadan yayına alın:
sources-import-command =
    indexer import nom-de-la-source --from fichier.csv --data-dir var
    backend serve --data-dir var
sources-map-title = Harita
sources-map = Belediye sınırları: IGN, Admin Express, Licence Ouverte. Çizim: MapLibre GL JS, özgür yazılım.
sources-words-title = Kelimeler
sources-words = Arama, doğru yazılmış bir kelimeyi düzeltmemek için Fransızcanın yaygın kelimelerini tanır: Robyn Speer ve diğerlerinin hazırladığı wordfreq listesi. Bu listeden yalnızca bir sözlükte de bulunan kelimeler, aksan işaretleri ve sıklıkları olmadan alındı. Lisans: CC BY-SA 4.0.
sources-words-link = GitHub’da wordfreq
sources-words-licence = CC BY-SA 4.0 lisansının metni
sources-fonts-title = Yazı tipleri
sources-fonts = Braille Institute tarafından az gören kişiler için tasarlanan Atkinson Hyperlegible Next ve Mathieu Triay’nin tasarladığı Bricolage Grotesque. SIL Open Font lisansı.

## API
api-title = Açık API
api-lead = Sayfalardaki verilerin aynısı, kendi araçlarınız için. Anahtar gerekmez, yalnızca okunur.
api-rules = Her hizmetin kaynağını ve lisansını belirtin. Gerçek olmayan hizmetler “demo” olarak işaretlidir: bunları kullanmayın.
api-parameters = Parametreler: { $value }
api-parameter = Parametre
api-kind = Biçim
api-problems = Hatalar
api-problems-help = Her hata bir JSON belgesidir (RFC 9457): “type” alanı hiç değişmez, “errors” alanı hatalı parametrelerin her birini bildirir.
api-problem-type = Tür
api-problem-status = HTTP kodu
api-meaning = Anlamı
api-required = zorunlu
api-try = Deneyin:

## Words
distance-here = çok yakın
distance-metres = { $metres } m uzakta
distance-kilometres = { $kilometres } km uzakta
length-metres = { $metres } m
length-kilometres = { $kilometres } km
age-months = { $count } ay
age-years = { $count ->
    [one] { $count } yaş
   *[other] { $count } yaş
}
age-years-half = { $count ->
    [one] { $count }½ yaş
   *[other] { $count }½ yaş
}
age-years-months = { $years ->
    [one] { $years } yaş
   *[other] { $years } yaş
} { $months } ay
ages-from-birth = doğumdan itibaren
ages-from = { $from } ve üstü
ages-to = { $to } ve altı
ages-under = { $to } altı
ages-from-under = { $from } ve üstü, { $to } altı
ages-at = { $at }
ages-from-to = { $from } ile { $to } arası
ages-both = { $young } ve { $old }
date-full = { $day } { $year }
date-weekday = { $day } { $weekday }
date-first = { $day } { $month }
date-day = { $day } { $month }
month-1 = Ocak
month-2 = Şubat
month-3 = Mart
month-4 = Nisan
month-5 = Mayıs
month-6 = Haziran
month-7 = Temmuz
month-8 = Ağustos
month-9 = Eylül
month-10 = Ekim
month-11 = Kasım
month-12 = Aralık
weekday-1 = Pazartesi
weekday-2 = Salı
weekday-3 = Çarşamba
weekday-4 = Perşembe
weekday-5 = Cuma
weekday-6 = Cumartesi
weekday-7 = Pazar
time-midnight = 00:00
ago-days = { $count ->
    [one] { $count } gün önce
   *[other] { $count } gün önce
}
ago-months = { $count } ay önce
ago-years = { $count ->
    [one] { $count } yıl önce
   *[other] { $count } yıl önce
}
time-hour = { $hour }:00
time-hour-minute = { $hour }:{ $minute }
open-now = Açık
open-until = Açık, kapanış: { $time }
open-until-day = Açık, kapanış: { $day } { $time }
open-by-appointment = Randevuyla
closed-now = Kapalı
opens-today = Kapalı, açılış: bugün { $time }
opens-tomorrow = Kapalı, açılış: yarın { $time }
opens-day = Kapalı, açılış: { $day } { $time }
fee-free = Ücretsiz
fee-free-under-conditions = Belirli koşullarda ücretsiz
fee-paid = Ücretli
fee-by-income = Gelirinize göre
price-unknown = fiyatı sorun

## Codes: what a price buys
per-hour = / saat
per-day = / gün
per-week = / hafta
per-month = / ay
per-year = / yıl
per-session = / seans
per-copy = / kopya
per-meal = / öğün

## Codes: links
url-rdv = Randevu al
url-inscription = Kaydol
url-mobilisation = Başvuru yap

## Codes: how to get in
access-walk-in = Randevusuz
access-appointment = Randevuyla
access-registration = Kayıt yaptırarak
access-phone = Telefonla
access-email = E-postayla
access-online = İnternetten
access-referral = Bir uzmanın yönlendirmesiyle

## Codes: audiences
audience-everyone = Herkes
audience-families = Aileler
audience-future-parents = Anne baba adayları
audience-children = Çocuklar
audience-young-people = Gençler
audience-students = Öğrenciler
audience-seniors = Yaşlılar
audience-carers = Yakınına bakanlar
audience-disabled = Engelli kişiler
audience-job-seekers = İş arayanlar
audience-newcomers = Yeni gelenler
audience-women = Kadınlar
audience-professionals = Profesyoneller
audience-members = Üyeler

## Codes: access to the place
accessibility-wheelchair = Tekerlekli sandalyeyle girilebilir
accessibility-hearing-loop = İşitme cihazları için ses sistemi (indüksiyon döngüsü)
accessibility-sign-language = İşaret dili
accessibility-adapted-toilets = Engelli tuvaleti
accessibility-parking = Engelli park yeri
accessibility-pushchair = Bebek arabasıyla girilebilir

## Codes: languages
language-ar = Arapça
language-bg = Bulgarca
language-de = Almanca
language-en = İngilizce
language-es = İspanyolca
language-fa = Farsça
language-fr = Fransızca
language-gsw = Alsasça
language-it = İtalyanca
language-pl = Lehçe
language-ps = Peştuca
language-pt = Portekizce
language-ro = Rumence
language-ru = Rusça
language-sq = Arnavutça
language-sr = Sırpça
language-tr = Türkçe
language-uk = Ukraynaca
language-zh = Çince

## Codes: facts kept from sources
attribute-art-house = Sanat filmleri
attribute-contract = Devletle sözleşme
attribute-equipment = Donanım
attribute-format = Biçim
attribute-itinerant = Gezici
attribute-library-status = Statü
attribute-meals = Yemek
attribute-mobile = Otobüs
attribute-multiplex = Çok salonlu sinema
attribute-phone-hours = Telefonla danışma saatleri
attribute-sector = Sektör
attribute-structure-type = Kurum türü
attribute-theme = Tema
attribute-weekly-opening-hours = Haftalık açık saat sayısı
attribute-surface-m2 = Alan (m²)
attribute-seats = Oturma yeri
attribute-screens = Salon sayısı
attribute-capacity = Kapasite

## Codes: fields, for their origin
field-access_modes = Nasıl başvurulur
field-accessibility = Erişilebilirlik
field-address = Adres
field-ages = Yaşlar
field-alternate_name = Diğer ad
field-attributes = Diğer bilgiler
field-audiences = Kimler için
field-capacity = Yer sayısı
field-categories = Konular
field-cost_options = Fiyatlar
field-description = Açıklama
field-email = E-posta
field-fee = Ücretli mi, ücretsiz mi
field-identifiers = Kimlik numaraları
field-languages = Diller
field-name = Ad
field-opening_hours = Saatler
field-organization = Kurum
field-place-name = Yerin adı
field-phones = Telefon
field-position = Haritadaki konum
field-required_documents = Getirilecek belgeler
field-service_area = Hizmet verilen belediyeler
field-status = Durum
field-urls = Web siteleri
