// Suggestions while typing, by keyboard and by touch.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { desktop, expectAccessible, expectNoSidewaysScroll, phone, stage } from './harness.mjs';

const on = stage();

const options = (page) => page.locator('.suggestions:visible [role=option]');

test('a subject is chosen by keyboard alone', async () => {
  const { page, finish } = await on.open(desktop);
  await page.goto('/');
  const field = page.getByRole('combobox', { name: 'Que cherchez-vous ?' });
  await field.focus();
  await page.keyboard.type('biblio');
  await options(page).first().waitFor();
  assert.equal(await field.getAttribute('aria-expanded'), 'true');
  assert.match(await page.locator('.search-form__field--what [role=status]').innerText(), /proposition/);
  await expectAccessible(page, 'suggestions');
  await page.keyboard.press('Escape');
  assert.equal(await options(page).count(), 0);
  assert.equal(await field.inputValue(), 'biblio', 'the words stay');
  await page.keyboard.press('ArrowDown');
  await options(page).first().waitFor();
  await page.keyboard.press('ArrowUp');
  const last = options(page).last();
  assert.equal(await last.getAttribute('aria-selected'), 'true');
  assert.equal(await field.getAttribute('aria-activedescendant'), await last.getAttribute('id'));
  await page.keyboard.press('ArrowDown');
  assert.equal(await field.getAttribute('aria-activedescendant'), null, 'between the last and the first');
  const subject = page.getByRole('option', { name: /Bibliothèque.* sujet/ }).first();
  for (let presses = 0; presses < 20 && (await subject.getAttribute('aria-selected')) !== 'true'; presses++) {
    await page.keyboard.press('ArrowDown');
  }
  assert.equal(await subject.getAttribute('aria-selected'), 'true');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/recherche\?category=bibliotheque$/);
  assert.ok((await page.locator('.card').count()) > 0);
  await finish();
});

test('a place is chosen by touch, and only places are offered', async () => {
  const { page, finish } = await on.open(phone);
  await page.goto('/recherche?q=creche');
  const field = page.getByRole('combobox', { name: 'Où ?' });
  await field.tap();
  await field.pressSequentially('kinger');
  const commune = options(page).filter({ hasText: 'Kingersheim' }).first();
  await commune.waitFor();
  const kinds = await page.locator('.suggestions__detail:visible').allInnerTexts();
  assert.ok(kinds.every((kind) => /^(commune|code postal|adresse)/.test(kind)), kinds.join());
  await expectNoSidewaysScroll(page, 'suggestions');
  await expectAccessible(page, 'suggestions on a phone');
  await commune.tap();
  assert.match(await field.inputValue(), /Kingersheim/);
  assert.equal(await options(page).count(), 0);
  await page.getByRole('search').getByRole('button', { name: 'Rechercher' }).click();
  await page.waitForURL(/ou=Kingersheim/);
  assert.match(await page.locator('.card').first().innerText(), /Kingersheim/i);
  await finish();
});

test('what is typed goes on without suggestions', async () => {
  const { page, finish } = await on.open({ ...desktop, errorPage: true });
  await page.route('**/api/v1/suggest*', (route) => route.fulfill({ status: 503 }));
  await page.goto('/');
  await page.locator('#q').pressSequentially('musee');
  await page.waitForResponse(/suggest/);
  assert.equal(await options(page).count(), 0);
  await page.keyboard.press('Enter');
  await page.waitForURL(/q=musee/);
  await finish();
});
