/// The script that the preview adds to each page.
///
/// It receives the version of its page and the current problems. It reloads the page if its version has changed, and shows the
/// problems over the page. Only a visible page listens, since browsers allow six connections to a server.
enum ReloadScript {
    static let path = "/_preview/reload.js"

    static let bytes = Array(
        """
        const { version } = document.querySelector("script[src='\(path)']").dataset;
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`
          div { position: fixed; inset: 0; z-index: 2147483647; overflow: auto; padding: 2rem; box-sizing: border-box;
            background: rgb(20 22 26 / .94); color: #f2f2f0; font: 15px/1.5 ui-monospace, Menlo, Consolas, monospace; }
          pre { margin: 0; font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; tab-size: 4; }
          button { float: right; font: inherit; padding: .2rem .8rem; }
        `);
        let events;
        let overlay;

        function listen() {
          events?.close();
          if (document.hidden) return;
          events = new EventSource("\(PageUpdate.path)?page=" + encodeURIComponent(location.pathname));
          events.onmessage = ({ data }) => {
            const update = JSON.parse(data);
            if (update.version !== version) location.reload();
            else show(update.problems);
          };
        }

        function show(problems) {
          overlay?.remove();
          overlay = undefined;
          if (!problems) return;
          overlay = document.createElement("sitegen-problems");
          const panel = document.createElement("div");
          panel.setAttribute("role", "alert");
          const hide = document.createElement("button");
          hide.textContent = "Hide";
          hide.onclick = () => overlay?.remove();
          const text = document.createElement("pre");
          text.textContent = problems;
          panel.append(hide, text);
          const root = overlay.attachShadow({ mode: "open" });
          root.adoptedStyleSheets = [sheet];
          root.append(panel);
          document.documentElement.append(overlay);
        }

        document.addEventListener("visibilitychange", listen);
        listen();

        """.utf8)
}
