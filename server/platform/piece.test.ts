import { expect, test } from 'vitest';
import { joined, named, piece, statement } from './piece.ts';

test('values are numbered in the order in which they stand, whatever piece they came in', () => {
  const condition = joined(
    ['a', 'b'].map((name, index) => piece`${named('t', name)} = ${index}`),
    ' and ',
  );
  const { sql, parameters } = statement(piece`update t set x = ${'first'} where ${condition} limit ${9}`);
  expect(sql).toBe('update t set x = $1 where "t"."a" = $2 and "t"."b" = $3 limit $4');
  expect(parameters).toEqual(['first', 0, 1, 9]);
});

test('a value never becomes part of the text, whatever it says', () => {
  const { sql, parameters } = statement(piece`select ${'$1; drop table log_entry'}, ${[1, 2]}`);
  expect(sql).toBe('select $1, $2');
  expect(parameters).toEqual(['$1; drop table log_entry', [1, 2]]);
});

test('statements of one shape have one text, so that each connection keeps one plan of them', () => {
  const of = (value: number) => statement(piece`select ${value}`);
  expect(of(1).sql).toBe(of(2).sql);
  expect(of(2).parameters).toEqual([2]);
});
