import t from 'tap';
import {
  FeedbackBody,
  InsightsQuery,
  LEAST_NETWORKS,
  MAX_COMMENTS,
  MAX_DAYS,
} from '../../src/insights/schema.ts';

t.test('limits', async (t) => t.same([LEAST_NETWORKS, MAX_COMMENTS, MAX_DAYS], [3, 5, 3_650]));

t.test('a month is looked back, and twenty of each are shown', async (t) => {
  t.same(InsightsQuery.parse({}), { days: 30, limit: 20 });
  t.same(InsightsQuery.parse({ days: '365', limit: '100' }), { days: 365, limit: 100 });
  for (const query of [{ days: '0' }, { days: '3651' }, { limit: '101' }])
    t.notOk(InsightsQuery.safeParse(query).success);
});

t.test('feedback is a yes or a no', async (t) => {
  t.notOk(FeedbackBody.safeParse({}).success);
  t.notOk(FeedbackBody.safeParse({ helpful: 'yes' }).success);
  t.notOk(FeedbackBody.safeParse({ helpful: true, rating: 5 }).success);
});
