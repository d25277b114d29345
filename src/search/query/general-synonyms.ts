import { languageOf } from '../text/languages.ts';
import { NO_SYNONYMS, parseSynonyms, type Synonyms } from './synonyms.ts';

/**
 * Words that people exchange for one another when they ask a help page, whatever it is about. They are a hint, weighed
 * far below the word itself (see `STRENGTH` in query.ts), so a doubtful pair costs little; editors' own groups count
 * much more. Kept to words that mean the same in most questions; a thesaurus does harm here (WordNet was tried).
 */
const ENGLISH = `
delete, remove, erase, clear, get rid of
deactivate, disable, stop, turn off
activate, enable, turn on
start, begin, launch, open, initiate
change, modify, edit, alter, update, adjust
create, make, add, new, generate
find, locate, search, look
permission, right, privilege
credential, password, token, secret
get, receive, obtain
send, transmit, submit
show, display, view, see
hide, conceal
choose, select, pick
fix, repair, solve, resolve
help, support, assist, assistance
verify, confirm, check, validate
identify, recognise, identity
cancel, abort, revert, undo
reject, decline, refuse, deny, fail
block, ban, forbid
wait, pending
work, function, operate
crash, freeze, hang
problem, issue, trouble, error
wrong, incorrect, mistake
broken, damaged, defective
slow, lag, delay
big, large, huge
small, little, tiny
several, multiple, many, more than one
whole, entire, all
amount, number, quantity, count
maximum, limit, max
minimum, min, least
same, identical
quick, fast
easy, simple
possible, able
allowed, permitted, permission
required, needed, necessary, mandatory
free, gratis
cost, price, charge, fee, rate
buy, purchase
pay, payment
money, cash, funds
invoice, bill, receipt
refund, reimburse, money back
discount, coupon, voucher, promo, offer
order, purchase
delivery, ship, shipping, deliver
arrive, come, reach
return, send back
warranty, guarantee
authentic, genuine, original, real
available, availability, stock
expire, expiry, run out
renew, extend
subscribe, subscription
unsubscribe, opt out
shop, store
job, career, vacancy
company, firm, business
customer, client
child, kid
age, old
country, abroad, foreign, international
currency, dollar, euro
exchange, convert, swap
phone, telephone, mobile, cellphone, smartphone
email, mail, e-mail
message, msg, text, chat, conversation, discussion
picture, photo, image, icon, logo, avatar
video, movie, clip
document, doc
file, attachment
folder, directory
link, url, hyperlink
site, website, page
app, application, program, software
computer, pc, laptop, desktop, machine, device
account, profile
user, member
friend, contact
password, passcode
sign in, log in, login, signin, logon
sign out, log out, logout, signout
sign up, register, join
setting, option, preference, configuration
install, setup, set up
save, store, keep
leak, steal, expose, compromise
guest, visitor, anonymous
name, nickname, username
letter, character, symbol
manual, hand
backup, back up, archive
export, download
import, upload
copy, duplicate
move, transfer
share, publish
restore, recover, retrieve
reset, restart
merge, combine
split, divide, separate
sort, arrange
filter, rule
schedule, plan
notify, notification, alert
reply, answer, respond, response
question, query
information, info, detail
location, place, address
time, date, hour
lost, missing
stolen, theft
private, privacy, secret
safe, secure, security
call, meeting, conference
close, shut
end, finish, complete
remember, memorise
reach, contact, get in touch
teach, learn, tutorial, guide
programme, program
grey, gray
cheque, check
`;

let english: Synonyms | undefined;

/** The general synonyms of a locale; none but English for now. */
export const generalSynonyms = (locale: string): Synonyms => {
  if (languageOf(locale) !== languageOf('en')) return NO_SYNONYMS;
  english ??= parseSynonyms(ENGLISH, 'en');
  return english;
};
