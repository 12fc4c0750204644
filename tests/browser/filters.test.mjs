// Filters, what was understood, and what happens when little is found.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { artefacts, desktop, expectAccessible, expectNoSidewaysScroll, phone, stage } from './harness.mjs';

const on = stage();

const plain = (text) => text.replace(/[\u00a0\u202f]/g, ' ');
const total = async (page) => Number(plain(await page.locator('.results__total strong').innerText()).replace(/\D/g, ''));

test('filters work without script and keep everything typed', async () => {
  const { page, finish } = await on.open({ ...phone, javaScriptEnabled: false });
  await page.goto('/recherche?q=creche&ou=Illzach&sort=distance');
  await page.locator('.filters__title').click();
  await page.getByLabel('Âge').selectOption({ label: 'de 6 mois à 11 mois' });
  await page.getByLabel('Quel jour ?').selectOption({ index: 2 });
  await page.getByLabel('À quelle heure ?').selectOption({ label: 'le matin, 8 h à 12 h' });
  await page.locator('#ou').fill('Kingersheim');
  await page.getByRole('button', { name: 'Appliquer les filtres' }).click();
  const parameters = new URL(page.url()).searchParams;
  assert.equal(parameters.get('q'), 'creche');
  assert.equal(parameters.get('ou'), 'Kingersheim');
  assert.equal(parameters.get('sort'), 'distance');
  assert.equal(parameters.get('age'), '6m-11m');
  const chips = plain((await page.locator('.chip').allInnerTexts()).join(' '));
  assert.match(chips, /de 6 mois à 11 mois/);
  assert.match(chips, /ouvert .*, 8 h à 12 h/);
  assert.equal(await page.locator('#filtre-age').inputValue(), '6m-11m');
  assert.equal(await page.locator('#filtre-heure').inputValue(), '08:00/12:00');
  await page.getByRole('link', { name: /Retirer le filtre de 6 mois/ }).click();
  assert.equal(await page.locator('#filtre-age').inputValue(), '');
  assert.equal(await page.locator('#filtre-heure').inputValue(), '08:00/12:00');
  await page.locator('.filters__title').click();
  await page.getByRole('link', { name: 'Tout effacer' }).click();
  assert.equal(await page.locator('#filtre-heure').inputValue(), '');
  assert.equal(await page.locator('#q').inputValue(), 'creche');
  await finish();
});

test('the count beside a choice is what choosing it shows', async () => {
  const { page, finish } = await on.open(desktop);
  await page.goto('/recherche?q=aide');
  const choices = await page.locator('.filters select').evaluateAll((all) =>
    all.flatMap((select) => [...select.options].map((option) => ({ name: select.name, value: option.value, text: option.text }))),
  );
  const counted = choices
    .map(({ text, ...choice }) => ({ ...choice, count: text.match(/\(([\d\s\u202f]+)\)$/)?.[1].replace(/\D/g, '') }))
    .filter(({ count }) => count);
  const ticks = await page.locator('.filters__tick:has(.filters__count)').evaluateAll((all) =>
    all.map((tick) => ({
      name: tick.querySelector('input').name,
      value: tick.querySelector('input').value,
      count: tick.querySelector('.filters__count').textContent.replace(/\D/g, ''),
    })),
  );
  assert.ok(counted.length > 4 && ticks.length > 0, `${counted.length} choices, ${ticks.length} boxes`);
  // Two of each field: the first and the last.
  const ends = counted.filter(({ name }, place) => counted[place - 1]?.name !== name || counted[place + 1]?.name !== name);
  for (const { name, value, count } of [...ends, ...ticks]) {
    await page.goto(`/recherche?q=aide&${name}=${value}`);
    assert.equal(String(await total(page)), count, `${name}=${value}`);
  }
  await finish();
});

test('results that say nothing about a filter come after, labelled, and can be left out', async () => {
  const { page, finish } = await on.open(desktop);
  await page.goto('/recherche?q=bibliotheque&age=8y');
  const heading = page.getByRole('heading', { name: /À vérifier/ });
  assert.match(plain(await heading.innerText()), /l’âge accepté/);
  const labels = await page.locator('.card__unknown').allInnerTexts();
  assert.ok(labels.length > 0 && labels.every((label) => label.includes('Âge non précisé')), labels.join());
  await expectAccessible(page, 'uncertain results');
  const before = await total(page);
  await page.getByLabel('Ne montrer que ce qui est sûr').check();
  await page.getByRole('button', { name: 'Appliquer les filtres' }).click();
  await page.waitForURL(/unknown=exclude/);
  assert.equal(await page.locator('.card__unknown').count(), 0);
  assert.ok((await total(page)) < before);
  await finish();
});

test('what was understood can be taken away, part by part', async () => {
  const { page, finish } = await on.open(phone);
  await page.goto('/recherche?q=ludotheque%20mercredi%20apr%C3%A8s-midi%20Illzach%208%20ans');
  const chips = async () => (await page.locator('.results__understood .chip').allInnerTexts()).map(plain);
  const seen = await chips();
  for (const part of [/Ludothèque/, /mercredi/, /Illzach/, /8 ans/]) {
    assert.ok(seen.some((chip) => part.test(chip)), `${part} in ${seen}`);
  }
  await expectAccessible(page, 'understood words');
  await expectNoSidewaysScroll(page, 'understood words');
  await page.locator('.results__understood .chip', { hasText: '8 ans' }).click();
  await page.waitForURL((url) => !/8/.test(url.searchParams.get('q')));
  assert.match(await page.locator('#q').inputValue(), /^ludotheque mercredi après-midi Illzach$/);
  assert.equal((await chips()).length, seen.length - 1);
  await page.getByRole('link', { name: 'Chercher ces mots exactement' }).click();
  await page.waitForURL(/interpret=off/);
  assert.equal(await page.locator('.results__understood').count(), 0);
  await page.getByRole('link', { name: 'Les comprendre à nouveau' }).click();
  assert.ok((await chips()).length > 2);
  await finish();
});

test('a wish that nothing answers is told above what is shown all the same', async () => {
  const { page, finish } = await on.open(phone);
  await page.goto('/recherche?q=creche%20samedi%20matin');
  assert.ok((await total(page)) > 0);
  assert.match(plain(await page.locator('.results').innerText()), /ne répond à « samedi matin »/);
  await expectAccessible(page, 'a wish that nothing answers');
  await finish();
});

test('a corrected word is told, with the way back', async () => {
  const { page, finish } = await on.open(phone);
  await page.goto('/recherche?q=biblioteque');
  assert.match(plain(await page.locator('.results__read').innerText()), /« biblioteque » a été lu comme « biblioth[eè]que »/);
  assert.ok((await total(page)) > 0);
  await page.getByRole('link', { name: /Chercher « biblioteque »/ }).click();
  await page.waitForURL(/interpret=off/);
  assert.equal(await page.locator('#q').inputValue(), 'biblioteque');
  await finish();
});

test('nothing found is no dead end', async () => {
  const { page, finish } = await on.open(phone);
  await page.goto('/recherche?q=creche&age=80y&fee=free&residence=68154');
  assert.equal(await total(page), 0);
  const wider = page.locator('.widened');
  assert.match(plain(await wider.innerText()), /En cherchant plus large : \d+ services?/);
  assert.ok((await wider.locator('.card').count()) > 0);
  assert.match(plain(await wider.locator('.widened__steps').innerText()), /^Sans le filtre/);
  const helpers = page.locator('.helper');
  assert.ok((await helpers.count()) > 0);
  assert.ok((await helpers.first().getByRole('link').count()) > 0);
  await expectAccessible(page, 'wider results');
  await expectNoSidewaysScroll(page, 'wider results');
  await page.screenshot({ path: join(artefacts, 'widened-phone.png'), fullPage: true });
  await finish();
});

test('each result says why it is shown', async () => {
  const { page, finish } = await on.open(phone);
  await page.goto('/recherche?q=bibliotheque&ou=Mulhouse');
  const first = page.locator('.card').first();
  await first.getByText('Pourquoi ce résultat ?').click();
  const why = plain(await first.locator('.card__reasons').innerText());
  assert.match(why, /Nom : Bibliothèque|Sujet : Bibliothèque/);
  assert.match(why, /tout près|à [\d,]+ k?m/);
  assert.match(page.url(), /recherche/, 'the card was not opened');
  await expectAccessible(page, 'reasons');
  await finish();
});

test('the panel is a column on a wide screen and is used by keyboard', async () => {
  const { page, finish } = await on.open(desktop);
  await page.goto('/recherche?q=creche');
  assert.ok(await page.getByLabel('Âge').isVisible());
  await page.getByLabel('Âge').focus();
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'filtre-open');
  await page.getByLabel('Pour les habitants de').selectOption({ label: 'Illzach' });
  await page.keyboard.press('Tab');
  await page.getByLabel('Ne montrer que ce qui est sûr').focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Appliquer les filtres' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/residence=68154.*unknown=exclude|unknown=exclude.*residence=68154/);
  await expectAccessible(page, 'filters');
  await finish();
});
