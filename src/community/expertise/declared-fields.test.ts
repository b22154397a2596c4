import { describe, expect, it } from 'vitest';
import { testCommunity } from '../../../test/support/community.ts';
import type { Circle } from '../members/circles.ts';
import {
  countsByField,
  declareFields,
  declareHelp,
  fieldsOf,
  fieldsSharedWith,
  membersWithField,
  sharingField,
} from './declared-fields.ts';

describe('who knows what', () => {
  it('is what the roster says until she says it herself, and from then on only what she says', async () => {
    const { app, database, alix, mona, noe } = await testCommunity();
    await database.db
      .updateTable('members')
      .set({ expertise: '["accessibilite","interface"]' })
      .where('id', '=', mona.id)
      .execute();
    await app.transact(async ({ tx }) => {
      const helping = async () => (await membersWithField(tx, 'accessibilite', 'help')).sort();
      expect(await fieldsOf(tx, mona.id)).toEqual([
        { field: 'accessibilite', level: 'help' },
        { field: 'interface', level: 'help' },
      ]);
      expect(await fieldsOf(tx, alix.id)).toEqual([]);
      expect(await helping()).toEqual([mona.id]);
      expect(await membersWithField(tx, 'accessibilite', 'interested', 'learn')).toEqual([]);

      await declareFields(tx, mona.id, [
        { field: 'accessibilite', level: 'help' },
        { field: 'droit', level: 'learn' },
      ]);
      await declareFields(tx, alix.id, [{ field: 'accessibilite', level: 'help' }]);
      await declareFields(tx, noe.id, [{ field: 'accessibilite', level: 'learn' }], 'coaches');
      const shared = async (...circles: Circle[]) => await sharingField(tx, 'accessibilite', circles);
      expect(await shared('promotion')).toEqual([]);
      expect(await shared('promotion', 'coaches')).toEqual([{ memberId: noe.id, level: 'learn' }]);
      // What she chose stays when she says her fields elsewhere.
      await declareHelp(tx, noe.id, ['droit']);
      expect(await fieldsSharedWith(tx, noe.id)).toBe('coaches');
      expect(await countsByField(tx, ['coaches'])).toEqual(
        expect.arrayContaining([
          { field: 'accessibilite', level: 'learn', count: 1 },
          { field: 'droit', level: 'help', count: 1 },
        ]),
      );
      expect(await helping()).toEqual([alix.id, mona.id].sort());
      expect(await membersWithField(tx, 'accessibilite', 'help', 'learn')).toHaveLength(3);

      // Of acceleration's form: the other levels stay.
      await declareHelp(tx, mona.id, ['interface']);
      expect(await fieldsOf(tx, mona.id)).toEqual([
        { field: 'droit', level: 'learn' },
        { field: 'interface', level: 'help' },
      ]);
      await declareFields(tx, mona.id, []);
      expect(await fieldsOf(tx, mona.id)).toEqual([]);
      expect(await helping()).toEqual([alix.id]);
      await tx.updateTable('members').set({ active: 0 }).where('id', '=', alix.id).execute();
      expect(await helping()).toEqual([]);
    });
  });
});
