document.querySelectorAll('.g-print-button').forEach((button) => button.addEventListener('click', () => window.print()));
