import t from 'tap';
import { z } from 'zod';
import { InvalidInput } from '../../../src/matrix/invalid-input.ts';
import { buildTombstone } from '../../../src/matrix/tombstones/build.ts';
import { TombstoneRequest } from '../../../src/matrix/tombstones/schema.ts';
import { readVectors } from '../vectors.ts';

const refusalOf = (input: TombstoneRequest) => {
  try {
    buildTombstone(input);
  } catch (error) {
    if (error instanceof InvalidInput) return error.errors[0];
    throw error;
  }
  return undefined;
};

const Link = z.object({ code: z.string().nullable(), meant: z.string() });

for (const { input, expected, why } of readVectors('links', TombstoneRequest, Link)) {
  t.test(`${input.replacementRoom}: ${why}`, async (t) => {
    const refusal = refusalOf(input);
    t.ok(refusal?.detail.includes(expected.meant), String(refusal?.detail));
    if (expected.code !== null) t.equal(refusal?.code, expected.code);
  });
}

const Expected = z.object({
  status: z.number(),
  code: z.string().optional(),
  required: z.number().optional(),
  can: z.boolean().optional(),
  has: z.array(z.string()).optional(),
  messageHasNot: z.string().optional(),
  stepsHasNot: z.string().optional(),
  linkEnds: z.string().optional(),
});

for (const { input, expected, why } of readVectors('tombstones', TombstoneRequest, Expected)) {
  t.test(`${JSON.stringify(input).slice(0, 60)}: ${why}`, async (t) => {
    if (expected.status === 400) {
      t.equal(refusalOf(input)?.code, expected.code);
      return;
    }
    const { power, warnings, steps, links } = buildTombstone(input);
    const all = [...(power?.warnings ?? []), ...warnings];
    const codes: string[] = all.map(({ code }) => code);
    t.equal(power?.required, expected.required);
    if (expected.can !== undefined) t.equal(!codes.includes('sender-cannot-send'), expected.can);
    for (const code of expected.has ?? []) t.ok(codes.includes(code), code);
    const messages = all.map(({ message }) => message).join('\n');
    if (expected.messageHasNot) t.notOk(messages.includes(expected.messageHasNot));
    if (expected.stepsHasNot) t.notOk(steps.join('\n').includes(expected.stepsHasNot));
    if (expected.linkEnds) t.ok(links?.matrixTo.endsWith(expected.linkEnds));
  });
}

t.test('without the new room: what creates it, and no event', async (t) => {
  const { event, request, curl, links, createRoom, warnings, steps } = buildTombstone({
    roomId: '!old:example.org',
    roomType: 'm.space',
  });
  t.same([event, request, curl, links, steps], [undefined, undefined, undefined, undefined, []]);
  t.same(createRoom?.body.creation_content, {
    predecessor: { room_id: '!old:example.org' },
    type: 'm.space',
  });
  const codes: string[] = warnings.map(({ code }) => code);
  t.ok(codes.includes('replacement-missing') && codes.includes('space-children'));
});

t.test('without any room it says what to give', async (t) => {
  t.match(refusalOf({}), { pointer: '/replacementRoom', code: 'required', detail: /roomId/ });
});

t.test('a sender that is pasted with more is told', async (t) => {
  t.match(refusalOf({ replacementRoom: '!a:b.org', sender: '<@alice:b.org>' }), {
    code: 'not-a-user-id',
    detail: /Give "@alice:b.org"/,
  });
});

t.test('where nobody has the power, nobody can help, and it says so', async (t) => {
  const { power } = buildTombstone({
    replacementRoom: '!new:b.org',
    roomId: '!old:b.org',
    powerLevels: { users: { '@a:b.org': 50 }, events: { 'm.room.tombstone': 100 } },
  });
  t.match(power?.warnings, [
    { code: 'nobody-can-send', message: /highest level of anybody here is 50.*new room/s },
  ]);
  t.equal(power?.warnings.length, 1);
});

t.test('state_default 0 lets everyone, and then there is no word of moderators', async (t) => {
  const { power } = buildTombstone({
    replacementRoom: '!new:b.org',
    roomId: '!old:b.org',
    powerLevels: { state_default: 0 },
  });
  t.same(
    power?.warnings.map(({ code }) => code),
    ['everyone-can-send', 'level-not-set'],
  );
  t.notMatch(JSON.stringify(power), /oderators/);
});
