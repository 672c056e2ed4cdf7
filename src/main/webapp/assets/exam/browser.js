// Tells in plain words when a browser is too old; written so that old browsers can read it.
(function () {
  'use strict';
  var missing = [];
  if (!('noModule' in document.createElement('script'))) missing.push('ES');
  if (!window.indexedDB) missing.push('IndexedDB');
  if (!window.fetch || !window.AbortController) missing.push('fetch');
  if (!window.BroadcastChannel) missing.push('BroadcastChannel');
  if (!window.HTMLDialogElement) missing.push('dialog');
  window.gankaoMissing = missing;
  if (missing.length > 0) {
    var old = document.getElementById('old-browser');
    old.hidden = false;
    old.textContent = /gankao_lang=en/.test(document.cookie)
      ? 'This browser is too old for the test (' + missing.join(', ') + '). Please use Chrome, Edge, Firefox or Safari of 2022 or newer, or another phone.'
      : '这个浏览器版本过低，不能考试（缺少：' + missing.join('、') + '）。请换用 2022 年以后的 Edge、Chrome、火狐、Safari、360 极速（极速模式）或新版手机自带浏览器，再打开本页。';
  }
})();
