(function () {
  'use strict';
  var base = '/v3/directline/conversations', kept = 'chat', byId = function (id) { return document.getElementById(id); };
  var chat = byId('chat'), begin = byId('begin'), talk = byId('talk'), log = byId('log'), choices = byId('choices');
  var status = byId('status'), form = byId('form'), text = byId('text'), exit = byId('exit');
  var token, conversation, watermark = '', socket, seen = {}, unsent = null, lang = document.documentElement.lang;

  // Only the token is kept in the browser, and only until the person leaves.
  function call(method, path, body) {
    return fetch(path, {
      method: method,
      headers: { 'Authorization': 'Bearer ' + token, 'Content-Type': 'application/json', 'Accept-Language': lang },
      body: body ? JSON.stringify(body) : undefined
    }).then(function (answer) {
      return answer.json().catch(function () { return {}; }).then(function (read) {
        if (!answer.ok) { throw { status: answer.status, message: read.error && read.error.message }; }
        return read;
      });
    });
  }

  function keep(read) { token = read.token; sessionStorage.setItem(kept, token); }

  function start() {
    var known = sessionStorage.getItem(kept), got = known
      ? Promise.resolve({ token: known })
      : fetch('/api/chat/token', { method: 'POST' }).then(function (answer) { if (!answer.ok) { throw {}; } return answer.json(); });
    begin.hidden = true;
    got.then(function (read) { keep(read); return call('POST', base, { locale: lang }); }).then(opened).catch(function (error) {
      if (known && error && (error.status === 401 || error.status === 403)) { sessionStorage.removeItem(kept); start(); return; }
      begin.hidden = false;
      fail(error);
    });
  }

  function opened(read) {
    conversation = read.conversationId;
    keep(read);
    talk.hidden = false;
    text.focus();
    listen(read.streamUrl);
  }

  function listen(url) {
    socket = new WebSocket(url);
    socket.onopen = function () { status.textContent = ''; };
    socket.onmessage = function (event) {
      if (!event.data) { return; }
      var set = JSON.parse(event.data);
      if (set.watermark) { watermark = set.watermark; }
      set.activities.forEach(show);
    };
    socket.onclose = function () { if (token) { setTimeout(reconnect, 1000 + Math.random() * 4000); } };
  }

  function reconnect() {
    if (!token) { return; }
    call('GET', base + '/' + conversation + '?watermark=' + watermark).then(function (read) { keep(read); listen(read.streamUrl); }).catch(function (error) {
      if (error && error.status === 403) { sessionStorage.removeItem(kept); token = null; status.textContent = chat.dataset.ended; begin.hidden = false; return; }
      status.textContent = chat.dataset.failed;
      setTimeout(reconnect, 5000 + Math.random() * 10000);
    });
  }

  function show(activity) {
    if (activity.type !== 'message' || seen[activity.id]) { return; }
    seen[activity.id] = true;
    var mine = activity.from && activity.from.role === 'user', data = activity.channelData || {}, line = document.createElement('li');
    var who = document.createElement('b');
    who.textContent = mine ? chat.dataset.you : chat.dataset.bot;
    line.className = mine ? 'you' : 'bot';
    line.appendChild(who);
    say(line, data.messageBack && data.messageBack.displayText || activity.text);
    choices.textContent = '';
    (activity.attachments || []).forEach(function (card) {
      var content = card.content || {};
      say(line, content.title);
      say(line, content.text);
      (content.buttons || []).forEach(function (action) { line.appendChild(button(action)); });
    });
    ((activity.suggestedActions || {}).actions || []).forEach(function (action) { choices.appendChild(button(action)); });
    log.appendChild(line);
    line.scrollIntoView({ block: 'nearest' });
  }

  function say(line, words) {
    if (words) { var part = document.createElement('div'); part.textContent = words; line.appendChild(part); }
  }

  function button(action) {
    if (action.type === 'openUrl') {
      var link = document.createElement('a');
      link.textContent = action.title;
      link.rel = 'noreferrer noopener';
      if (/^(https|tel|sms|mailto):/.test(action.value)) { link.href = action.value; }
      return link;
    }
    var made = document.createElement('button');
    made.type = 'button';
    made.textContent = action.title;
    made.onclick = function () { post({ text: action.text, value: action.value, channelData: { messageBack: { displayText: action.displayText } } }); };
    return made;
  }

  function newId() { return Array.from(crypto.getRandomValues(new Uint8Array(12)), function (b) { return b.toString(16).padStart(2, '0'); }).join(''); }

  // Sent again with the same id, a message that did arrive is not handled twice.
  function post(message) {
    message.type = 'message';
    message.locale = lang;
    message.channelData = message.channelData || {};
    message.channelData.clientActivityID = message.channelData.clientActivityID || newId();
    return call('POST', base + '/' + conversation + '/activities', message).then(function () { status.textContent = ''; return true; }, function (error) { fail(error); return false; });
  }

  function fail(error) { status.textContent = error && error.message || chat.dataset.failed; }

  form.onsubmit = function (event) {
    event.preventDefault();
    var words = text.value;
    if (!words.trim()) { return; }
    if (!unsent || unsent.text !== words) { unsent = { text: words }; }
    post(unsent).then(function (sent) { if (sent) { unsent = null; if (text.value === words) { text.value = ''; } } });
  };
  text.onkeydown = function (event) { if (event.key === 'Enter' && !event.shiftKey) { event.preventDefault(); form.requestSubmit(); } };

  exit.onclick = function (event) {
    event.preventDefault();
    document.body.className = 'gone';
    sessionStorage.removeItem(kept);
    if (token) { navigator.sendBeacon('/api/chat/exit', token); }
    token = null;
    location.replace(exit.href);
  };

  begin.hidden = false;
  begin.onclick = start;
  if (sessionStorage.getItem(kept)) { start(); }
}());
