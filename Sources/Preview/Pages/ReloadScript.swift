/// The script that the preview puts into each page.
///
/// It hears of two things: the version of its page, which makes it load the page again if it is not the one that it was loaded
/// with, and the problems that there are, which it shows over the page. Only a page that can be seen listens, as browsers
/// allow no more than six connections to a server.
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
          events = new EventSource("\(News.path)?page=" + encodeURIComponent(location.pathname));
          events.onmessage = ({ data }) => {
            const news = JSON.parse(data);
            if (news.version !== version) location.reload();
            else show(news.problems);
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
