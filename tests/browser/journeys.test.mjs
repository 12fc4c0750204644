// What families do, in a real browser.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { artefacts, desktop, expectAccessible, expectNoSidewaysScroll, phone, stage } from './harness.mjs';

const on = stage();

/** Types a search on the present page. */
async function search(page, what, where) {
  await page.locator('#q').fill(what);
  if (where) await page.locator('#ou').fill(where);
  await page.getByRole('search').getByRole('button', { name: 'Chercher' }).click();
  await page.waitForURL(/\/recherche/);
}

const cards = (page) => page.locator('.card');

/** On a phone the map is below the list, and loads once it comes near. */
async function mapReady(page) {
  await page.locator('.map').scrollIntoViewIfNeeded();
  await page.locator('.map[data-ready]').waitFor({ timeout: 60_000 });
}

/** Markers come once the ground is drawn. */
async function markersReady(page) {
  await mapReady(page);
  await page.locator('.marker').first().waitFor({ timeout: 60_000 });
}

/** Markers stand where they stay: while tiles come in, those of two scales may lie over each other. */
async function mapAtRest(page) {
  await mapReady(page);
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        let before;
        let same = 0;
        const look = () => {
          const now = [...document.querySelectorAll('.marker')].map((marker) => marker.style.transform).join();
          same = now === before ? same + 1 : 0;
          before = now;
          if (same > 30) resolve();
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
}

test('a family searches from home, opens a listing and comes back', async () => {
  const { page, finish } = await on.open(phone);
  await page.goto('/');
  await search(page, "cours d'informatique", 'Mulhouse');
  assert.ok((await cards(page).count()) > 0);
  const first = cards(page).first().getByRole('heading').getByRole('link');
  const name = await first.innerText();
  await first.click();
  await page.waitForURL(/\/fiche\//);
  assert.equal((await page.getByRole('heading', { level: 1 }).innerText()).trim(), name.trim());
  await page.goBack();
  assert.ok((await cards(page).count()) > 0);
  assert.equal(await page.locator('#q').inputValue(), "cours d'informatique");
  await finish();
});

test('a crèche search in Illzach shows the nearest first, with demo listings marked', async () => {
  const { page, finish } = await on.open(phone);
  await page.goto('/');
  await search(page, 'creche', 'Illzach');
  assert.match(await cards(page).first().innerText(), /Illzach/);
  assert.ok((await page.locator('.card__distance').count()) > 5);
  // There is no open data on childcare yet: each of these is an example, and says so.
  const marked = await page.locator('.card .badge--demo').count();
  assert.equal(marked, await cards(page).count());
  await page.getByRole('link', { name: 'distance', exact: true }).click();
  await page.waitForURL(/sort=distance/);
  const texts = await page.locator('.card__distance').allInnerTexts();
  const metres = texts.map((text) => {
    const [, number, unit] = text.replace(/[\u00a0\u202f]/g, ' ').match(/([\d ]+(?:,\d+)?) ?(k?m)/);
    return Number(number.replace(/ /g, '').replace(',', '.')) * (unit === 'km' ? 1000 : 1);
  });
  assert.deepEqual(metres, [...metres].sort((a, b) => a - b), 'nearest first');
  await page.screenshot({ path: join(artefacts, 'results-phone.png') });
  await finish();
});

test('every category of home leads to results', async () => {
  const { page, finish } = await on.open(desktop);
  await page.goto('/');
  const links = await page.locator('main a[href^="/recherche?"]').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  assert.ok(links.length >= 8, `${links.length} links`);
  for (const link of links) {
    await page.goto(link);
    assert.ok((await cards(page).count()) > 0, link);
  }
  await finish();
});

test('counts of facets are what a click shows', async () => {
  const { page, finish } = await on.open(desktop);
  await page.goto('/recherche?q=aide');
  const facets = await page.locator('.facet__link').evaluateAll((all) =>
    all.map((one) => ({ href: one.getAttribute('href'), count: one.querySelector('.facet__count').firstChild.textContent.replace(/\D/g, '') })),
  );
  assert.ok(facets.length > 3);
  for (const { href, count } of facets.slice(0, 12)) {
    await page.goto(href);
    const total = (await page.locator('.results__total strong').innerText()).replace(/\D/g, '');
    assert.equal(total, count, href);
  }
  await finish();
});

test('the map shows every place of the list and links with it', async () => {
  const { page, finish } = await on.open(desktop);
  await page.goto('/recherche?q=biblioth%C3%A8que');
  await markersReady(page);
  const located = await page.evaluate(async () => {
    const answer = await fetch(document.querySelector('.map').dataset.geojson);
    return (await answer.json()).features.filter((feature) => feature.geometry).length;
  });
  assert.ok(located > 5);
  // Each place stands on the map, alone or counted in a cluster.
  const shown = await page.locator('.marker').evaluateAll((all) =>
    all.map((one) => Number(one.innerText.match(/\d+/)?.[0] ?? 1)).reduce((sum, count) => sum + count, 0),
  );
  assert.equal(shown, located);
  // The card under the pointer lights its place up, and the place its card.
  const listed = await page.locator('[data-listing]').first();
  await listed.hover();
  await page.locator('.marker--highlight').first().waitFor();
  const alone = page.locator('button.marker:not(.marker--cluster)').first();
  if (await alone.count()) {
    await alone.focus();
    await page.keyboard.press('Enter');
    const followed = page.locator('.map__popup, .card--linked, .card:focus-within').first();
    await followed.waitFor();
  }
  await page.screenshot({ path: join(artefacts, 'results-desktop.png') });
  await finish();
});

test('the map is used by keyboard alone, and can be skipped', async () => {
  const { page, finish } = await on.open(desktop);
  await page.goto('/recherche?q=biblioth%C3%A8que');
  await markersReady(page);
  await page.locator('.map__skip').focus();
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'apres-carte');
  assert.equal(await page.locator('.map__search-here').isVisible(), false);
  const zoomIn = page.getByRole('button', { name: /agrandir|zoomer/i });
  await zoomIn.focus();
  await page.keyboard.press('Enter');
  await page.locator('canvas').focus();
  for (const key of ['ArrowRight', 'ArrowUp', '+', '-']) await page.keyboard.press(key);
  const here = page.getByRole('button', { name: 'Chercher dans cette zone' });
  await here.waitFor();
  await here.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/bbox=/);
  await mapReady(page);
  // Out of the map again by the Tab key: no trap.
  await page.locator('canvas').focus();
  const inside = () => page.evaluate(() => document.activeElement.closest('.map') !== null);
  for (let presses = 0; presses < 80 && (await inside()); presses++) await page.keyboard.press('Tab');
  assert.equal(await inside(), false);
  await finish();
});

test('without script the list is complete and there is no map', async () => {
  const { page, finish } = await on.open({ ...phone, javaScriptEnabled: false });
  await page.goto('/');
  await search(page, 'bibliothèque', 'Kingersheim');
  assert.match(await cards(page).first().innerText(), /Kingersheim/i);
  assert.equal(await page.locator('.map').isVisible(), false);
  const next = page.getByRole('link', { name: /suivant/i });
  await next.click();
  await page.waitForURL(/page=2/);
  assert.ok((await cards(page).count()) > 0);
  await finish();
});

test('a phone downloads no map code until a map is shown', async () => {
  const { page, finish } = await on.open(phone);
  const fetched = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.goto('/');
  await page.waitForLoadState('networkidle');
  assert.deepEqual(fetched.filter((url) => /map|communes/.test(url)), []);
  await finish();
});

test('an unknown listing and an unknown page offer a way back', async () => {
  const { page, finish } = await on.open({ ...phone, errorPage: true });
  for (const address of ['/fiche/00000000-0000-4000-8000-000000000000', '/fiche/nimporte', '/nulle-part', '/recherche?near=ici']) {
    await page.goto(address);
    assert.ok(await page.locator('#q').isVisible(), address);
    await expectAccessible(page, address);
  }
  await finish();
});

test('no result helps further', async () => {
  const { page, finish } = await on.open(phone);
  await page.goto('/recherche?q=xyzzyplugh');
  assert.equal(await cards(page).count(), 0);
  assert.ok((await page.locator('.empty a').count()) >= 3);
  await expectAccessible(page, 'no result');
  await finish();
});

for (const [name, options] of [
  ['phone', phone],
  ['desktop', desktop],
  ['dark', { ...desktop, colorScheme: 'dark' }],
  ['320 px', { viewport: { width: 320, height: 640 } }],
]) {
  test(`axe finds nothing and nothing overflows (${name})`, async () => {
    const { page, finish } = await on.open(options);
    await page.goto('/recherche?q=creche');
    const demo = await cards(page).first().getByRole('link').first().getAttribute('href');
    await page.goto('/recherche?q=france%20services');
    const real = await cards(page).first().getByRole('link').first().getAttribute('href');
    const sensitive = '/recherche?q=violences';
    for (const address of ['/', '/recherche?q=creche&ou=Illzach', '/recherche?q=aide&ou=68440', '/recherche?q=bibliotheque&age=8y&open=now', sensitive, demo, real, '/sources', '/a-propos', '/accessibilite', '/vie-privee', '/api']) {
      await page.goto(address);
      if (address.startsWith('/recherche') && (await page.locator('.map').isVisible())) await mapAtRest(page);
      await expectNoSidewaysScroll(page, address);
      await expectAccessible(page, `${address} (${name})`);
      const title = address.replace(/[^a-z]+/g, '-').slice(0, 24).replace(/^-|-$/g, '') || 'home';
      await page.screenshot({ path: join(artefacts, `${title}-${name.replace(' ', '')}.png`) });
    }
    await finish();
  });
}

test('on a phone both fields take the width and the quick exit spans the bottom', async () => {
  const { page, finish } = await on.open(phone);
  await page.goto('/recherche?q=violences');
  const box = (selector) => page.locator(selector).boundingBox();
  const [what, where, exit] = await Promise.all(['#q', '#ou', '.quick-exit'].map(box));
  assert.ok(where.y > what.y + what.height, 'one above the other');
  assert.equal(where.width, what.width);
  assert.equal(exit.width, page.viewportSize().width);
  await page.locator('#recherche [type=submit]').focus();
  const submit = await box('#recherche [type=submit]');
  assert.ok(submit.y + submit.height <= exit.y, 'what has the focus is not covered');
  await finish();
});
