import { gap, type Row } from '../layout/flow.ts';
import { mm, type Ink } from '../layout/ink.ts';
import { PHOTO_COLUMN, portraits, type Photos } from '../layout/photo.ts';
import { besideRow, textRows } from '../layout/rows.ts';

/** One thing to choose, with the boxes in which to tick. */
export interface Choice {
  /** A candidate's name; empty where the boxes stand alone. */
  readonly name: string;
  readonly text: string;
  /** Hash of a candidate's photo. */
  readonly photo: string | null;
  readonly answers: readonly string[];
}

/** A motion as it stands on paper. */
export interface PrintedMotion {
  readonly number: number;
  readonly title: string;
  /** Paragraphs below the title: explanation, costs, what follows. */
  readonly notes: readonly string[];
  /** For an election: how many, and how ticks are read. */
  readonly limit: string | null;
  readonly choices: readonly Choice[];
}

const BOX = mm(5);
const ANSWER = 12.5;

/** Title and notes, kept apart from the boxes so that a long explanation may run over a page. */
export function motionText(ink: Ink, motion: PrintedMotion, width: number): readonly Row[] {
  const label = `${motion.number}.`;
  const indent = mm(8);
  return [
    ...textRows(ink, motion.title, width, { size: 12.5, weight: 'bold', leading: 1.45, indent, label }),
    ...motion.notes.flatMap((note) => textRows(ink, note, width, { size: 10, leading: 1.5, indent })),
    ...(motion.limit === null
      ? []
      : textRows(ink, motion.limit, width, { size: 10.5, weight: 'bold', leading: 1.6, indent })),
  ];
}

/** The boxes, all of one size, in columns of equal width. */
export function motionBoxes(ink: Ink, { choices }: PrintedMotion, width: number, photos: Photos): readonly Row[] {
  const indent = mm(8);
  const faces = portraits(
    ink,
    photos,
    choices.map(({ photo }) => photo),
  );
  const beside = faces ? PHOTO_COLUMN : 0;
  return choices.flatMap(({ name, text, answers }, index) => {
    const nameWidth = name === '' ? 0 : Math.min(width * 0.42, mm(70)) + beside / 2;
    const names = name === '' ? [] : nameRows(ink, name, text, nameWidth - beside - mm(3));
    const boxes = answerRows(ink, answers, width - indent - nameWidth);
    const rows = [
      { at: indent, rows: faces ? [faces[index]!] : [] },
      { at: indent + beside, rows: names },
      { at: indent + nameWidth, rows: boxes },
    ];
    return [gap(mm(1.5)), besideRow(rows)];
  });
}

const nameRows = (ink: Ink, name: string, text: string, width: number): readonly Row[] => [
  ...textRows(ink, name, width, { size: 12, leading: 1.7 }),
  ...(text === '' ? [] : textRows(ink, text, width, { size: 9, leading: 1.4 })),
];

/** Beside each other where they fit, else one below the other: never so that one stands out. */
function answerRows(ink: Ink, answers: readonly string[], width: number): readonly Row[] {
  const widest = Math.max(...answers.map((answer) => ink.widthOf(ink.printable(answer), { size: ANSWER })));
  const column = width / answers.length;
  if (widest + BOX + mm(5) <= column)
    return [
      besideRow(answers.map((answer, index) => ({ at: index * column, rows: [answerRow(ink, answer, column)] }))),
    ];
  return answers.map((answer) => answerRow(ink, answer, width));
}

function answerRow(ink: Ink, answer: string, width: number): Row {
  const lines = ink.lines(answer, { size: ANSWER }, width - BOX - mm(5));
  const lineHeight = ANSWER * 1.4;
  const height = Math.max(mm(8), lines.length * lineHeight);
  return {
    height,
    draw: (x, y) => {
      const top = y + (mm(8) - BOX) / 2;
      ink.doc.save().lineWidth(0.9).strokeColor('#000').rect(x, top, BOX, BOX).stroke().restore();
      lines.forEach((line, index) =>
        ink.write(line, x + BOX + mm(2.5), y + mm(4) + index * lineHeight, { size: ANSWER }),
      );
    },
  };
}
