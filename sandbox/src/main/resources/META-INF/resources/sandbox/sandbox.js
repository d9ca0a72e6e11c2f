'use strict';
// Plays with the stand-ins: reads sandbox/state every 1.5 s and draws only what has changed, so that a button is never replaced under a finger.

const TEXTS = {
  id: {
    intro: 'Router, gateway pembayaran, dan WhatsApp tiruan. Tidak ada uang yang berpindah.',
    shop: 'Beli voucher', admin: 'Portal admin',
    offline: 'Sandbox tidak menjawab. Dicoba lagi setiap beberapa detik.',
    payments: 'Pembayaran', payAll: 'Bayar semua', noPayments: 'Belum ada pesanan. Buka halaman jual, pilih paket, lalu bayar di sini.',
    pay: 'Bayar {0}', expire: 'Kedaluwarsa', fail: 'Gagal', resend: 'Kirim ulang callback', checkout: 'Halaman bayar',
    UNPAID: 'Menunggu', PAID: 'Lunas', EXPIRED: 'Kedaluwarsa', FAILED: 'Gagal', REFUND: 'Dikembalikan',
    phone: 'Ponsel', number: 'Nomor', everyone: 'Semua nomor', noMessages: 'Belum ada pesan.', from: 'Dari nomor', text: 'Pesan', send: 'Kirim pesan',
    queued: 'menunggu perangkat', router: 'Router', users: '{0} voucher, {1} online', noUsers: 'Belum ada voucher di router.', login: 'Masuk sebagai pelanggan', logout: 'Keluar',
    online: 'Online', unused: 'Belum dipakai', used: 'Dipakai {0}', disabled: 'Dimatikan', log: 'Log router',
    faults: 'Gangguan', faultsHelp: 'Rusakkan sesuatu dan lihat apakah penjualan tetap aman.', repair: 'Perbaiki semua', reset: 'Kosongkan sandbox',
    resetSure: 'Hapus semua voucher, pesan, dan pembayaran di sandbox?', mode: 'Keadaan', latency: 'Jeda (md)',
    partRouter: 'Router', partPayments: 'Gateway pembayaran', partMessages: 'Gateway WhatsApp',
    sentCallback: 'Callback diterima dalam {0} md.', refusedCallback: 'Callback ditolak: HTTP {0}.', noCallback: 'Tidak ada callback yang dikirim.',
    loggedIn: '{0} online dari {1}.', refusedLogin: 'Login ditolak: {0}', done: 'Selesai.', failed: 'Tidak berhasil: {0}', paidAll: '{0} dibayar, {1} callback diterima.',
    noWebhook: 'Alamat webhook belum diatur; pesan hanya dicatat.', written: 'Pesan terkirim.'
  },
  en: {
    intro: 'A make-believe router, payment gateway and WhatsApp. No money moves.',
    shop: 'Buy a voucher', admin: 'Admin portal',
    offline: 'The sandbox does not answer. Trying again every few seconds.',
    payments: 'Payments', payAll: 'Pay all', noPayments: 'No orders yet. Open the sales page, choose an offer, then pay here.',
    pay: 'Pay {0}', expire: 'Expire', fail: 'Fail', resend: 'Send callback again', checkout: 'Checkout page',
    UNPAID: 'Waiting', PAID: 'Paid', EXPIRED: 'Expired', FAILED: 'Failed', REFUND: 'Refunded',
    phone: 'Phone', number: 'Number', everyone: 'All numbers', noMessages: 'No messages yet.', from: 'From number', text: 'Message', send: 'Send message',
    queued: 'waiting for the device', router: 'Router', users: '{0} vouchers, {1} online', noUsers: 'No vouchers on the router yet.', login: 'Log in as customer', logout: 'Log out',
    online: 'Online', unused: 'Unused', used: 'Used {0}', disabled: 'Disabled', log: 'Router log',
    faults: 'Faults', faultsHelp: 'Break something and see whether sales stay safe.', repair: 'Repair all', reset: 'Empty the sandbox',
    resetSure: 'Remove all vouchers, messages and payments from the sandbox?', mode: 'State', latency: 'Delay (ms)',
    partRouter: 'Router', partPayments: 'Payment gateway', partMessages: 'WhatsApp gateway',
    sentCallback: 'Callback accepted in {0} ms.', refusedCallback: 'Callback refused: HTTP {0}.', noCallback: 'No callback was sent.',
    loggedIn: '{0} is online from {1}.', refusedLogin: 'Login refused: {0}', done: 'Done.', failed: 'Did not work: {0}', paidAll: '{0} paid, {1} callbacks accepted.',
    noWebhook: 'No webhook address is set; the message is only noted.', written: 'Message sent.'
  }
};
const MODES = {
  id: {
    NONE: 'Normal', REFUSE: 'Mati (koneksi ditolak)', HANG: 'Menggantung', CUT: 'Terputus di tengah', SILENT: 'Jalan tanpa jawaban', WRONG_PASSWORD: 'Kata sandi salah',
    FATAL: 'Sesi diputus (!fatal)', FULL: 'Penuh', SLOW: 'Lambat', ERROR_500: 'Galat 500', NONSENSE: 'Jawaban kacau', ACCEPT_THEN_HANG: 'Diterima tanpa jawaban',
    CALLBACK_LOST: 'Callback hilang', CALLBACK_FIRST: 'Callback mendahului', DISCONNECTED: 'Perangkat terputus', QUOTA: 'Kuota habis', TOKEN_INVALID: 'Token salah',
    NO_ATTACHMENTS: 'Tanpa lampiran', TARGET_INVALID: 'Nomor ditolak', STRANGE: 'Penolakan aneh'
  },
  en: {
    NONE: 'Normal', REFUSE: 'Down (connection refused)', HANG: 'Hangs', CUT: 'Cut in the middle', SILENT: 'Acts without answering', WRONG_PASSWORD: 'Wrong password',
    FATAL: 'Session ended (!fatal)', FULL: 'Full', SLOW: 'Slow', ERROR_500: 'Error 500', NONSENSE: 'Nonsense answers', ACCEPT_THEN_HANG: 'Accepts without answering',
    CALLBACK_LOST: 'Callbacks lost', CALLBACK_FIRST: 'Callback comes first', DISCONNECTED: 'Device disconnected', QUOTA: 'Quota used up', TOKEN_INVALID: 'Token refused',
    NO_ATTACHMENTS: 'No attachments', TARGET_INVALID: 'Number refused', STRANGE: 'Strange refusal'
  }
};
const PARTS = ['router', 'payments', 'messages'];
const REFRESH_MILLIS = 1500;

let language = new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : remembered() || 'id';
let state = null;
const drawn = {};
let toastTimer = 0;

function remembered() {
  try { return localStorage.getItem('sandbox.language'); } catch (forbidden) { return null; }
}

function t(key, ...values) {
  return values.reduce((text, value, i) => text.replace('{' + i + '}', value), TEXTS[language][key] || key);
}

function make(tag, className, text) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
}

function button(text, className, action) {
  const element = make('button', className, text);
  element.type = 'button';
  element.addEventListener('click', async () => {
    element.disabled = true;
    try { await action(); } finally { element.disabled = false; refresh(); }
  });
  return element;
}

function rupiah(amount) {
  return 'Rp\u00a0' + new Intl.NumberFormat('id-ID').format(amount);
}

function time(at) {
  return new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(new Date(at));
}

function toast(text) {
  const box = document.getElementById('toast');
  box.textContent = text;
  box.classList.add('shown');
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => box.classList.remove('shown'), 4000);
}

async function call(method, path, body) {
  try {
    const response = await fetch(path, { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body || {}) });
    const answer = await response.json();
    if (!response.ok && response.status !== 422) {
      toast(t('failed', answer.detail || response.status));
      return null;
    }
    return answer;
  } catch (unreachable) {
    toast(t('offline'));
    return null;
  }
}

async function push(payment, action) {
  const answer = await call('POST', 'payments/' + encodeURIComponent(payment.reference) + '/' + action);
  if (!answer) return;
  const last = answer.deliveries[answer.deliveries.length - 1];
  toast(!last ? t('noCallback') : last.accepted ? t('sentCallback', Math.round(last.millis)) : t('refusedCallback', last.status));
}

function drawPayments() {
  const list = document.getElementById('payments');
  const waitingFirst = state.payments.slice().sort((a, b) => (b.status === 'UNPAID') - (a.status === 'UNPAID'));
  const cards = waitingFirst.map(payment => {
    const card = make('li', 'item');
    const head = make('div', 'row');
    head.append(make('span', 'amount', rupiah(payment.total)));
    const look = { UNPAID: 'wait', PAID: 'ok' }[payment.status] || 'bad';
    const sign = { wait: '◷ ', ok: '✓ ', bad: '✕ ' }[look];
    head.append(make('span', 'state ' + look, sign + t(payment.status)));
    const what = make('div', 'row');
    what.append(make('span', '', payment.item), make('span', 'soft', payment.methodName));
    const who = make('div', 'row soft');
    who.append(make('span', '', payment.customer), make('span', '', time(payment.createdAt)));
    card.append(head, what, who, make('div', 'soft', payment.reference));
    if (payment.payCode) card.append(make('div', 'code', payment.payCode));
    if (payment.status === 'UNPAID') {
      const actions = make('div', 'actions');
      actions.append(
        button(t('pay', rupiah(payment.total)), 'primary', () => push(payment, 'pay')),
        button(t('expire'), 'small', () => push(payment, 'expire')),
        button(t('fail'), 'small', () => push(payment, 'fail')));
      card.append(actions);
    } else {
      const actions = make('div', 'actions one');
      actions.append(button(t('resend'), 'small', () => push(payment, 'resend')));
      card.append(actions);
    }
    return card;
  });
  list.replaceChildren(...(cards.length ? cards : [make('li', 'empty', t('noPayments'))]));
}

function linked(text) {
  const parts = text.split(/(https?:\/\/[^\s]+)/);
  return parts.map(part => {
    if (!/^https?:\/\//.test(part)) return document.createTextNode(part.replace(/\*([^*\n]+)\*/g, '$1'));
    const link = make('a', '', part);
    link.href = part;
    link.rel = 'noreferrer';
    link.target = '_blank';
    return link;
  });
}

function drawTalk() {
  const choice = document.getElementById('phone-choice');
  const chosen = choice.value;
  const phones = [...new Set(state.messages.map(m => m.phone))];
  choice.replaceChildren(new Option(t('everyone'), ''), ...phones.map(p => new Option(p, p)));
  choice.value = phones.includes(chosen) ? chosen : '';
  const talk = document.getElementById('talk');
  const bubbles = state.messages.filter(m => !choice.value || m.phone === choice.value).map(message => {
    const bubble = make('li', 'bubble' + (message.direction === 'IN' ? ' mine' : ''));
    if (message.mediaUrl) {
      if (message.mediaUrl.startsWith(location.origin + '/')) {
        const image = make('img');
        image.src = message.mediaUrl;
        image.alt = '';
        bubble.append(image);
      } else {
        bubble.append(make('span', 'soft', '▣ ' + message.mediaUrl));
      }
    }
    bubble.append(...linked(message.text));
    bubble.append(make('span', 'soft', (choice.value ? '' : message.phone + ' · ') + time(message.at) + (message.queued ? ' · ' + t('queued') : '')));
    return bubble;
  });
  talk.replaceChildren(...(bubbles.length ? bubbles : [make('li', 'empty', t('noMessages'))]));
  talk.scrollTop = talk.scrollHeight;
}

function drawUsers() {
  document.getElementById('user-count').textContent = t('users', state.userCount, state.active.length);
  const online = new Set(state.active);
  const cards = state.users.slice().reverse().map(user => {
    const card = make('li', 'item');
    const head = make('div', 'row');
    head.append(make('span', 'code', user.name));
    const look = online.has(user.name) ? ['ok', '● ' + t('online')] : user.disabled ? ['bad', '✕ ' + t('disabled')]
      : user.uptime === '0s' ? ['wait', '◷ ' + t('unused')] : ['', t('used', user.uptime)];
    head.append(make('span', 'state ' + look[0], look[1]));
    const what = make('div', 'soft');
    what.append(make('div', '', user.profile + (user.limitUptime ? ' · ' + user.limitUptime : '')), make('div', '', user.comment));
    const actions = make('div', 'actions one');
    const path = 'router/users/' + encodeURIComponent(user.name) + '/';
    actions.append(online.has(user.name)
      ? button(t('logout'), 'small', () => call('POST', path + 'logout'))
      : button(t('login'), 'small', async () => {
        const answer = await call('POST', path + 'login');
        if (answer) toast(answer.online ? t('loggedIn', user.name, answer.address) : t('refusedLogin', answer.refusal));
      }));
    card.append(head, what, actions);
    return card;
  });
  document.getElementById('users').replaceChildren(...(cards.length ? cards : [make('li', 'empty', t('noUsers'))]));
}

function drawLog() {
  document.getElementById('log').replaceChildren(...state.log.slice().reverse().map(line => make('li', '', time(line.at) + '  ' + line.message)));
}

function drawFaults() {
  const box = document.getElementById('faults');
  if (box.contains(document.activeElement)) return false;
  box.replaceChildren(...PARTS.map(part => {
    const fault = state.faults[part];
    const field = make('div', 'fault' + (fault.mode !== 'NONE' || fault.latencyMs > 0 ? ' on' : ''));
    const mode = make('select');
    mode.append(...fault.modes.map(m => new Option(MODES[language][m] || m, m)));
    mode.value = fault.mode;
    const latency = make('input');
    latency.type = 'number';
    latency.min = '0';
    latency.max = '60000';
    latency.step = '50';
    latency.value = fault.latencyMs;
    const change = async () => {
      await call('PUT', part + '/faults', { mode: mode.value, latencyMs: Math.max(0, Math.min(60000, Math.round(Number(latency.value) || 0))) });
      document.activeElement.blur();
      refresh();
    };
    mode.addEventListener('change', change);
    latency.addEventListener('change', change);
    const modeLabel = make('label');
    modeLabel.append(make('span', '', t('mode')), mode);
    const latencyLabel = make('label');
    latencyLabel.append(make('span', '', t('latency')), latency);
    field.append(make('h3', '', t('part' + part[0].toUpperCase() + part.slice(1))), modeLabel, latencyLabel);
    return field;
  }));
  return true;
}

function draw(name, facts, painter) {
  const print = language + JSON.stringify(facts);
  if (drawn[name] !== print && painter() !== false) drawn[name] = print;
}

function drawAll() {
  draw('payments', state.payments, drawPayments);
  draw('talk', [state.messages, document.getElementById('phone-choice').value], drawTalk);
  draw('users', [state.users, state.active, state.userCount], drawUsers);
  draw('log', state.log, drawLog);
  draw('faults', state.faults, drawFaults);
  document.getElementById('links').hidden = !state.product;
  if (state.product) {
    document.getElementById('shop').href = state.product + '/public/?agent=AG001';
    document.getElementById('admin').href = state.product + '/admin/';
  }
  document.getElementById('pay-all').disabled = !state.payments.some(p => p.status === 'UNPAID');
}

async function refresh() {
  try {
    const response = await fetch('state', { cache: 'no-store' });
    if (!response.ok) throw new Error(response.status);
    state = await response.json();
    document.getElementById('offline').hidden = true;
    drawAll();
  } catch (unreachable) {
    document.getElementById('offline').hidden = false;
  }
}

function speak(chosen) {
  language = chosen;
  try { localStorage.setItem('sandbox.language', chosen); } catch (forbidden) { /* the choice lasts for this page only */ }
  document.documentElement.lang = chosen;
  document.querySelectorAll('[data-text]').forEach(element => { element.textContent = t(element.dataset.text); });
  document.querySelectorAll('[data-language]').forEach(b => b.setAttribute('aria-pressed', String(b.dataset.language === chosen)));
  if (state) drawAll();
}

document.querySelectorAll('[data-language]').forEach(b => b.addEventListener('click', () => speak(b.dataset.language)));
document.getElementById('phone-choice').addEventListener('change', drawAll);
document.getElementById('write').addEventListener('submit', async event => {
  event.preventDefault();
  const text = document.getElementById('write-text');
  const answer = await call('POST', 'messages', { gateway: 'fonnte', phone: document.getElementById('write-phone').value, text: text.value });
  if (answer) {
    toast(answer.delivery ? t('written') : t('noWebhook'));
    text.value = '';
  }
  refresh();
});
document.getElementById('pay-all').addEventListener('click', async () => {
  const answer = await call('POST', 'payments/pay-all', { concurrency: 8, times: 1 });
  if (answer) toast(t('paidAll', answer.payments, answer.accepted));
  refresh();
});
document.getElementById('repair').addEventListener('click', async () => {
  for (const part of PARTS) await call('PUT', part + '/faults', { mode: 'NONE', latencyMs: 0 });
  toast(t('done'));
  refresh();
});
document.getElementById('reset').addEventListener('click', async () => {
  if (confirm(t('resetSure')) && await call('POST', 'reset')) toast(t('done'));
  refresh();
});

speak(language);
refresh();
setInterval(() => { if (!document.hidden) refresh(); }, REFRESH_MILLIS);
