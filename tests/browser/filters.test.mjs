// Filters, what was understood, and what happens when little is found.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { artefacts, expectAccessible, expectNoSidewaysScroll, launch, openPage, startServer } from './harness.mjs';

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const desktop = { viewport: { width: 1280, height: 900 } };
let server;
let browser;

before(async () => {
  server = await startServer('--demo');
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

const plain = (text) => text.replace(/[\u00a0\u202f]/g, ' ');
const total = async (page) => Number(plain(await page.locator('.results__total strong').innerText()).replace(/\D/g, ''));

test('filters work without script and keep everything typed', async () => {
  const { page, finish } = await openPage(browser, server, { ...phone, javaScriptEnabled: false });
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

test('a corrected word is told, with the way back', async () => {
  const { page, finish } = await openPage(browser, server, phone);
  await page.goto('/recherche?q=biblioteque');
  assert.match(plain(await page.locator('.results__read').innerText()), /« biblioteque » a été lu comme « biblioth[eè]que »/);
  assert.ok((await total(page)) > 0);
  await page.getByRole('link', { name: /Chercher « biblioteque »/ }).click();
  await page.waitForURL(/interpret=off/);
  assert.equal(await page.locator('#q').inputValue(), 'biblioteque');
  await finish();
});

test('each result says why it is shown', async () => {
  const { page, finish } = await openPage(browser, server, phone);
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
  const { page, finish } = await openPage(browser, server, desktop);
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
