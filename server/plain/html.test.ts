import { expect, test } from 'vitest';
import { html } from './html.ts';

test('whatever people wrote stays text, between tags and within an attribute', () => {
  const written = `<script>alert("1")</script>' onclick='x' & co`;
  const made = html`<p title="${written}">${written}</p>`.text;
  expect(made).not.toMatch(/<script|"1"|' /);
  expect(made).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39; onclick=&#39;x&#39; &amp; co');
});

test('markup within markup, lists and what is absent', () => {
  const items = [1, 2].map((n) => html`<li>${n}</li>`);
  expect(html`${items}${null}${false}${undefined}${'&'}`.text).toBe('<li>1</li><li>2</li>&amp;');
});
