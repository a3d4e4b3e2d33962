import { Type } from 'typebox';

export const Opinion = Type.Union([Type.Literal('agree'), Type.Literal('doubt'), Type.Null()]);

export const OpinionSchema = Type.Object(
  {
    check: Type.String(),
    ballot: Type.Union([Type.Integer(), Type.Null()], {
      description: 'Of which ballot; null: of the check as a whole',
    }),
    opinion: Opinion,
    note: Type.String(),
    at: Type.String(),
    officer: Type.String(),
    mine: Type.Boolean(),
    stands: Type.Boolean({ description: 'False where the same officer has said something later of this check' }),
  },
  { $id: 'OfficerOpinion' },
);
