// The pages in six languages, moments of life, and a selection of one's own.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { artefacts, desktop, expectAccessible, expectNoSidewaysScroll, phone, stage } from './harness.mjs';

const on = stage();

/** Those that the pages offer. */
async function languages(page) {
  await page.goto('/');
  return page.locator('.languages__link').evaluateAll((links) => links.map((link) => link.lang));
}

const prefix = (language) => (language === 'fr' ? '' : `/${language}`);

test('every language has every page, whole and accessible', async () => {
  const { page, finish } = await on.open(phone);
  for (const language of await languages(page)) {
    const at = prefix(language);
    const paths = [at || '/', `${at}/recherche?q=creche%20samedi&ou=Illzach`, `${at}/moments/vacances`, `${at}/moments/vacances?besoin=sport`];
    for (const path of paths) {
      await page.goto(path);
      assert.equal(await page.locator('html').getAttribute('lang'), language);
      assert.equal(await page.evaluate(() => getComputedStyle(document.body).direction), language === 'ar' ? 'rtl' : 'ltr');
      await expectAccessible(page, path);
      await expectNoSidewaysScroll(page, path);
    }
    await page.goto(paths[1]);
    await page.screenshot({ path: join(artefacts, `resultats-${language}.png`) });
    await page.locator('.card__link').first().click();
    await page.waitForURL(new RegExp(`${at}/fiche/`));
    assert.equal(await page.locator('html').getAttribute('lang'), language);
    await expectAccessible(page, `a listing in ${language}`);
    await expectNoSidewaysScroll(page, `a listing in ${language}`);
  }
  await finish();
});

test('every language fits a narrow screen', async () => {
  const { page, finish } = await on.open({ viewport: { width: 320, height: 700 } });
  for (const language of await languages(page)) {
    for (const path of ['/', '/recherche?q=bibliotheque', '/moments/bebe', '/sources', '/accessibilite']) {
      const whole = prefix(language) + (path === '/' && language !== 'fr' ? '' : path);
      await page.goto(whole);
      await expectNoSidewaysScroll(page, whole);
    }
  }
  await finish();
});

test('the language is changed by keyboard, and the search stays', async () => {
  const { page, finish } = await on.open(desktop);
  await page.goto('/recherche?q=ludotheque&ou=Mulhouse');
  const names = await page.locator('.card__title').allInnerTexts();
  const menu = page.locator('.languages__menu');
  await page.locator('.languages__current').focus();
  await page.keyboard.press('Enter');
  assert.equal(await menu.getAttribute('open'), '');
  await page.keyboard.press('Escape');
  assert.equal(await menu.getAttribute('open'), null);
  assert.equal(await page.evaluate(() => document.activeElement?.className), 'languages__current');
  await page.keyboard.press('Enter');
  // French comes first, then German.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/de\/recherche\?q=ludotheque&ou=Mulhouse/);
  assert.deepEqual(await page.locator('.card__title').allInnerTexts(), names);
  assert.equal(await page.locator('.card__link').first().getAttribute('lang'), 'fr');
  await finish();
});

test('a moment of life leads to results in two questions', async () => {
  for (const options of [phone, { ...phone, javaScriptEnabled: false }]) {
    const { page, finish } = await on.open(options);
    await page.goto('/');
    await page.getByRole('link', { name: 'Les mercredis et les vacances' }).click();
    await page.getByRole('link', { name: 'Lire et jouer' }).click();
    await page.getByLabel('Où habitez-vous').fill('Kingersheim');
    await page.getByLabel('Quel âge').selectOption('5y');
    await page.locator('.guide__form').getByRole('button').click();
    await page.waitForURL(/\/recherche\?/);
    const address = new URL(page.url());
    assert.deepEqual(address.searchParams.getAll('category'), ['ludotheque', 'bibliotheque']);
    assert.equal(address.searchParams.get('age'), '5y');
    assert.ok((await page.locator('.card').count()) > 0);
    await finish();
  }
});

test('listings are kept, shown by their address, and taken away', async () => {
  const { page, finish } = await on.open(phone);
  await page.goto('/recherche?q=bibliotheque');
  const names = await page.locator('.card__title').allInnerTexts();
  const mine = page.locator('.header__selection');
  assert.ok(await mine.isHidden(), 'nothing is kept yet');
  for (const rank of [0, 2]) await page.locator('.keep').nth(rank).click();
  assert.equal(await page.locator('.keep').nth(0).getAttribute('aria-pressed'), 'true');
  assert.equal((await mine.locator('[data-count]').innerText()).trim(), '2');
  await mine.click();
  await page.waitForURL(/\/selection\?fiche=/);
  assert.deepEqual(await page.locator('.card__title').allInnerTexts(), [names[0], names[2]]);
  await expectAccessible(page, 'a selection');
  await expectNoSidewaysScroll(page, 'a selection');
  await page.screenshot({ path: join(artefacts, 'selection.png') });
  await page.locator('[data-remove]').first().click();
  await page.waitForFunction(() => document.querySelectorAll('.card').length === 1);
  // The bare address shows what is kept.
  await page.goto('/selection');
  await page.waitForURL(/\/selection\?fiche=/);
  assert.deepEqual(await page.locator('.card__title').allInnerTexts(), [names[2]]);
  await page.locator('[data-clear]').click();
  await page.locator('.selection >> text=Rien n’est gardé').waitFor();
  assert.equal(await page.evaluate(() => localStorage.length), 0);
  await finish();
});

test('a selection that was sent is shown, and kept only when asked', async () => {
  const { page, finish } = await on.open(desktop);
  await page.goto('/recherche?q=bibliotheque');
  const ids = await page.locator('.card').evaluateAll((cards) => cards.slice(0, 2).map((card) => card.dataset.listing));
  await page.goto(`/selection?${ids.map((id) => `fiche=${id}`).join('&')}`);
  assert.equal(await page.locator('.card').count(), 2);
  assert.equal(await page.evaluate(() => localStorage.length), 0);
  assert.ok(await page.locator('[data-clear]').isHidden(), 'nothing of one’s own to clear');
  await page.locator('[data-take]').click();
  await page.waitForFunction(() => localStorage.length === 1);
  await page.locator('[data-clear]').waitFor();
  await finish();
});
