import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

/** Sizes keep a file readable at one sitting; tests and tables of data may run longer. */
const sizes = {
  'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 70, skipBlankLines: true, skipComments: true }],
};
const noDefaultExport = { selector: 'ExportDefaultDeclaration', message: 'Name what you export.' };
const fractions = [
  "BinaryExpression[operator='/']",
  "AssignmentExpression[operator='/=']",
  'Literal[raw=/^[0-9_]*[.][0-9]/]',
  "CallExpression[callee.name='parseFloat']",
  'CallExpression[callee.property.name=/^(parseFloat|toFixed|toPrecision|round|sqrt|pow)$/]',
].map((selector) => ({ selector, message: 'Whole numbers only: compare by cross-multiplication.' }));
const noSizes = { 'max-lines': 'off', 'max-lines-per-function': 'off' };

export default ts.config(
  {
    ignores: ['dist/', 'node_modules/', '.data/', 'web/api/schema.d.ts', 'server/platform/tables.ts', '**/testdata/**'],
  },
  js.configs.recommended,
  ts.configs.recommended,
  svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    rules: {
      ...sizes,
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-syntax': ['error', noDefaultExport],
    },
  },
  {
    // The core has no clock, no randomness and no I/O of its own; whoever verifies passes them in.
    files: ['crypto/**/*.ts'],
    ignores: ['crypto/**/*.test.ts'],
    rules: {
      'no-restricted-globals': ['error', 'process', 'fetch', 'performance', 'setTimeout', 'Buffer', 'crypto'],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now' },
        { object: 'Math', property: 'random' },
      ],
    },
  },
  {
    // Votes and areas are whole numbers from the roll to the verdict: nothing is divided, rounded or read as a fraction.
    files: ['crypto/{tally,count,roll}/**/*.ts', 'crypto/law/thresholds.ts'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-syntax': ['error', noDefaultExport, ...fractions] },
  },
  {
    // These divide big integers, or for a text by a constant.
    files: ['crypto/tally/{area-text,cost-share,share-text}.ts', 'crypto/law/thresholds.ts'],
    rules: { 'no-restricted-syntax': ['error', noDefaultExport] },
  },
  { files: ['**/*.svelte', '**/*.svelte.ts'], languageOptions: { parserOptions: { parser: ts.parser } } },
  // Dates and addresses made in a function are thrown away with it; nothing on a screen follows them.
  { files: ['web/**'], rules: { 'svelte/prefer-svelte-reactivity': 'off' } },
  {
    // The product's time can be moved by a demonstration and by tests; only what measures a machine's patience asks the machine.
    files: ['server/**/*.ts'],
    ignores: ['**/*.test.ts', 'server/testing/**', 'server/platform/clock.ts', 'server/platform/embedded-postgres/**'],
    rules: {
      'no-restricted-properties': ['error', { object: 'Date', property: 'now', message: 'Ask the clock in deps.' }],
      'no-restricted-syntax': [
        'error',
        noDefaultExport,
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Ask the clock in deps.' },
      ],
    },
  },
  { files: ['**/*.test.ts', 'server/testing/**', 'web/e2e/**', '**/*.data.ts', 'web/i18n/**'], rules: noSizes },
  { files: ['vite.config.ts', '.eslint.config.js'], rules: { 'no-restricted-syntax': 'off', ...noSizes } },
);
