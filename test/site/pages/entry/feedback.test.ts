import t from 'tap';
import { FEEDBACK_ROUTE, feedbackForm } from '../../../../src/site/pages/entry/feedback.ts';
import { linksBelow } from '../../../../src/site/pages/layout/links.ts';
import { textsFor } from '../../../../src/site/pages/layout/texts.ts';

t.test('the form is hidden until the script that sends it shows it', async (t) => {
  const form = String(
    feedbackForm(
      { slug: 'können', locale: 'de' },
      textsFor('en').texts,
      linksBelow('https://example.org/kb'),
    ),
  );
  t.match(
    form,
    /^<form class="feedback" hidden method="post" data-action="\/kb\/v1\/entries\/k%C3%B6nnen\/feedback\?locale=de"/,
  );
  t.match(form, '<legend>Was this helpful?</legend>');
  t.equal(FEEDBACK_ROUTE, '/v1/entries/:slug/feedback');
});
