// The real binary on a directory of its own, and a real browser that tells on third parties.
import { spawn } from 'node:child_process';
import { after, before } from 'node:test';
import { mkdtempSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';
import { AxeBuilder } from '@axe-core/playwright';

const here = import.meta.dirname;
const binary = process.env.REPERES_BACKEND ?? join(process.env.CARGO_TARGET_DIR ?? join(here, '../../target'), 'debug/backend');
export const artefacts = join(here, '../artefacts');
mkdirSync(artefacts, { recursive: true });

/** Starts `backend serve`; resolves to its address and a `stop` that checks the log is clean. */
export async function startServer(...options) {
  const dataDir = mkdtempSync(join(tmpdir(), 'reperes-'));
  const child = spawn(binary, ['serve', '--data-dir', dataDir, '--listen', '127.0.0.1:0', ...options], {
    env: { ...process.env, NO_COLOR: '1', RUST_LOG: 'info', REPERES_DATABASE: undefined },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  const address = await new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`the server did not start:\n${log}`)), 60_000);
    child.stderr.setEncoding('utf8').on('data', (text) => {
      log += text;
      const found = log.match(/écoute sur (http:\S+)/);
      if (found) {
        clearTimeout(timer);
        resolve(found[1]);
      }
    });
    child.on('exit', (code) => reject(new Error(`the server ended with ${code}:\n${log}`)));
  });
  return {
    address,
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      const code = await ended;
      rmSync(dataDir, { recursive: true, force: true });
      assert.equal(code, 0, log);
      assert.doesNotMatch(log, / (WARN|ERROR) /, 'the log is clean');
    },
  };
}

export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    // SwiftShader draws WebGL without a graphics card.
    args: ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
  });
}

/** A page of its own context; `finish` fails on any fault that the browser saw. */
export async function openPage(browser, server, options = {}) {
  const context = await browser.newContext({ baseURL: server.address, locale: 'fr-FR', ...options });
  const page = await context.newPage();
  const faults = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(server.address) && !url.startsWith('data:') && !url.startsWith('blob:')) faults.push(`request to ${url}`);
  });
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !expected(message.text(), options)) faults.push(`console: ${message.text()}`);
  });
  return {
    page,
    async finish() {
      assert.deepEqual(await context.cookies(), [], 'no cookie');
      assert.deepEqual(faults, []);
      await context.close();
    },
  };
}

export const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
export const desktop = { viewport: { width: 1280, height: 900 } };

/** One demo server and one browser for all tests of a file; `open` gives each a page of its own. */
export function stage() {
  const on = {
    server: undefined,
    browser: undefined,
    open: (options) => openPage(on.browser, on.server, options),
  };
  before(async () => {
    on.server = await startServer('--demo');
    on.browser = await launch();
  });
  after(async () => {
    await on.browser?.close();
    await on.server?.stop();
  });
  return on;
}

/** The software renderer talks about its slowness; an error page is an error on purpose. */
function expected(text, options) {
  return /GPU stall|GL Driver Message|WebGL.*fallback/i.test(text) || (options.errorPage && /status of [45]\d\d/.test(text));
}

/** axe-core with every rule of WCAG 2.2 AA and its best practices. */
export async function expectAccessible(page, where) {
  const result = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const found = result.violations.map((fault) => `${fault.id}: ${fault.nodes.map((node) => node.target.join(' ')).join(', ')}`);
  assert.deepEqual(found, [], `axe on ${where}`);
}

/** Nothing wider than the window: no sideways scrolling. */
export async function expectNoSidewaysScroll(page, where) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(wide <= 0, `${where} is ${wide} px too wide`);
}
