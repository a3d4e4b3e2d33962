import { utils, write } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { readRegistryFile } from './read-registry-file.ts';
import { readTables } from './read-tables.ts';
import { flat } from './testing/small-estate.ts';
import { sentenceOf } from './unreadable.ts';

test('whoever saved the roster as a document of another office program is told in Chinese what to do', () => {
  const book = utils.book_new(utils.aoa_to_sheet([['房号', '业主']]));
  const read = readTables(new Uint8Array(write(book, { type: 'array', bookType: 'ods' }) as ArrayBuffer));
  if (read.ok) throw new Error('read');
  expect(sentenceOf(read.error).zh).toBe('压缩包里没有 Excel 工作簿，请另存为 .xlsx 或 .csv');
});

test('of a feed the first faults are named in both languages by unit and field, and none of their values', () => {
  const units = ['101', '102', '103', '104'].map((room) => flat('1', null, room, [], { grossAreaM2: '约100' }));
  const json = JSON.stringify({ estate: '小园', units });
  const read = readRegistryFile(new TextEncoder().encode(json));
  if (read.ok) throw new Error('read');
  const { zh, en } = sentenceOf(read.error);
  expect(zh).toMatch(/^登记数据有 8 处错误：\w+ grossAreaM2 不是平方米数；\w+ owners 不是有内容的列表；[^；]+；…$/);
  expect(en).toMatch(/^the feed has 8 faults: \w+ grossAreaM2 is not a number of square metres; [^;]+; [^;]+; …$/);
  expect(zh + en).not.toContain('约100');
});
