import Foundation
import TestSupport
import Testing

/// The responses of the server, over real sockets.
@Suite(.waitsForPrograms, .timeLimit(.minutes(10))) struct ServeTests {
    let preview: Preview

    init() throws {
        let project = try Project.small()
        try project.write("secret.txt", "the secret")
        preview = try Preview(project)
    }

    @Test(arguments: [
        ("/", "text/html; charset=utf-8"), ("/index.html", "text/html; charset=utf-8"),
        ("/codes/4.3.2/", "text/html; charset=utf-8"), ("/codes/4%2E3.2/index.json", "application/json"),
        ("/codes/4.3.2/index.md", "text/markdown; charset=utf-8"), ("/feed.xml", "application/atom+xml"),
        ("/robots.txt?query", "text/plain; charset=utf-8"), ("/catalog.js", "text/javascript; charset=utf-8"),
        ("/_preview/reload.js", "text/javascript; charset=utf-8"),
    ])
    func `every file of the site is served`(path: String, mediaType: String) throws {
        let reply = try preview.get(path)
        #expect(reply.status == 200 && !reply.body.isEmpty)
        #expect(reply.head.contains("Content-Type: \(mediaType)\r\n"))
        #expect(reply.head.contains("Cache-Control: no-store\r\n"))
        let head = try preview.get(path, method: "HEAD")
        #expect(head.head == reply.head && head.body.isEmpty)
    }

    @Test func `a page is as published, except for the script and the policy for it`() throws {
        let outcome = try preview.project.run("build", "--base-url", "http://127.0.0.1:\(preview.port)/")
        #expect(outcome.status == 0)
        let published = try preview.project.read("_site/codes/5.1.1/index.html")
        let script = /<script type="module" src="\/_preview\/reload.js" data-version="[0-9a-f]{16}"><\/script>\n/
        let served = try preview.get("/codes/5.1.1/").body
        #expect(served.firstMatch(of: script) != nil)
        #expect(
            served.replacing(script, with: "").replacing("; connect-src 'self'", with: "")
                == published.replacing(" connect-src 'none';", with: ""))
    }

    @Test func `an address without its slash redirects to the one with it`() throws {
        let reply = try preview.get("/codes/4.3.2")
        #expect(reply.status == 302 && reply.head.hasSuffix("\r\nLocation: /codes/4.3.2/"))
    }

    @Test func `an unknown address has the page for that, which gets updates too`() throws {
        let reply = try preview.get("/codes/4.9.9/")
        #expect(reply.status == 404 && reply.body.contains("Page not found") && reply.body.contains("reload.js"))
    }

    @Test(arguments: [
        "/../secret.txt", "/../../secret.txt", "/%2e%2e/secret.txt", "/%2E%2E/secret.txt", "/..%2fsecret.txt",
        "/%2e%2e%2Fsecret.txt", "/codes/../../secret.txt", "/codes/%2e%2e/%2e%2e/secret.txt", "/..\\secret.txt",
        "/..%5csecret.txt", "/%5c%5csecret.txt", "//secret.txt", "/./secret.txt", "/secret.txt%00",
        "/secret.txt%00.html",
        "/%00", "/codes/4.3.2/%00index.html", "/codes/4.3.2/index.html%0a", "//etc/passwd", "/%2fetc%2fpasswd",
        "/file:///etc/passwd", "file:///etc/passwd", "http://127.0.0.1/secret.txt", "*",
        "/../Content/site.yaml", "/codes/../codes/4.3.2/", "/codes//4.3.2/", "/codes/./4.3.2/", "/codes%2f4.3.2/",
        "/%c0%ae%c0%ae/secret.txt", "/%ff", "/%", "/%2", "/%zz", "/_preview/../secret.txt",
        "/_preview/events?page=../secret.txt", "/_preview/events", "/_preview/events?page=%2F..%2Fsecret.txt",
    ])
    func `a path that the site cannot have is rejected`(path: String) throws {
        let reply = try preview.get(path)
        #expect(reply.status == 400 && reply.body == "This cannot be the address of a page.\n")
    }

    @Test func `a target without a slash at its start is rejected`() throws {
        #expect(try preview.get("secret.txt").status == 400)
    }

    @Test(arguments: [
        "/secret.txt", "/etc/passwd", "/%252e%252e/secret.txt", "/Content/site.yaml", "/Content/codes/4.3.2.md",
        "/Templates/code.mustache", "/.git/config", "/.sitegen-manifest", "/codes/", "/codes/4.3.2/index.html/",
        "/_preview/",
        "/INDEX.HTML", "/~root/", "/codes/...", "/assets/style.css",
    ])
    func `no path leads out of the site`(path: String) throws {
        let reply = try preview.get(path)
        #expect(reply.status == 404 && reply.body.contains("Page not found") && !reply.body.contains("the secret"))
    }

    @Test func `the target of a link in the folders is not served`() throws {
        let listener = try preview.listen("/")
        _ = try listener.next()
        try FileManager.default.createSymbolicLink(
            atPath: preview.project["Content/pages/leak.md"], withDestinationPath: "../../secret.txt")
        try listener.next { $0.problems.contains("[file-not-regular]") }
        #expect(try preview.get("/leak/").status == 404)
        #expect(!preview.errors.contains("the secret"))
    }

    @Test func `requests for other hosts are rejected`() throws {
        let port = preview.port
        // A tunnel has a port of its own.
        for host in [
            "127.0.0.1:\(port)", "localhost:\(port)", "LOCALHOST:\(port)", "localhost:9", "127.0.0.1", "localhost",
        ] {
            #expect(try preview.send("GET / HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n\r\n").status == 200)
        }
        for host in [
            "evil.example", "evil.example:\(port)", "localhost:", "localhost:x", "localhost:99999",
            "localhost:1:2", "127.0.0.1:\(port).evil.example",
            "127.0.0.1.evil.example:\(port)", "evil.example@127.0.0.1:\(port)", "0.0.0.0:\(port)", "",
        ] {
            let reply = try preview.send("GET / HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n\r\n")
            #expect(reply.status == 421 && reply.body.contains("open http://localhost:\(port)/"), "\(host)")
        }
        #expect(try preview.send("GET / HTTP/1.1\r\nConnection: close\r\n\r\n").status == 421)
        #expect(try preview.send("GET / HTTP/1.0\r\n\r\n").status == 421)
    }

    @Test func `requests from pages of other sites are rejected`() throws {
        let port = preview.port
        #expect(try preview.get("/codes.json", headers: "Origin: http://127.0.0.1:\(port)\r\n").status == 200)
        for origin in [
            "http://evil.example", "null", "", "https://127.0.0.1:\(port)", "http://localhost:\(port)",
            "http://127.0.0.1:1", "http://127.0.0.1",
            "http://127.0.0.1:\(port).evil.example",
        ] {
            for path in ["/codes.json", "/_preview/events?page=/"] {
                #expect(try preview.get(path, headers: "Origin: \(origin)\r\n").status == 403, "\(origin)")
            }
        }
        let reply = try preview.get("/codes.json")
        #expect(reply.head.contains("Cross-Origin-Resource-Policy: same-origin\r\n"))
        #expect(reply.head.contains("X-Content-Type-Options: nosniff"))
    }

    @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "TRACE"])
    func `pages can only be read`(method: String) throws {
        let reply = try preview.get("/", method: method)
        #expect(reply.status == 405 && reply.head.hasSuffix("\r\nAllow: GET, HEAD"))
    }

    @Test(arguments: [
        "\r\n\r\n", "GET\r\n\r\n", "\u{0}\u{1}\u{2}\r\n\r\n", "GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: \u{0}\r\nConnection: close\r\n\r\n",
    ])
    func `an invalid request gets no page, and does not disturb the next one`(request: String) throws {
        #expect(try preview.send(request).status != 200)
        #expect(try preview.get("/").status == 200)
    }

    @Test func `other machines cannot connect`() throws {
        // A server that listens at all addresses of this machine would be found at this one too.
        #expect(throws: POSIXError.self) { try RawConnection(port: preview.port, address: "127.0.0.2", patience: 20) }
    }

    @Test func `a port in use is an error that names a free one`() throws {
        let outcome = try preview.project.run("serve", "--port", "\(preview.port)")
        #expect(outcome.status == 2 && outcome.output.isEmpty)
        let words = /error: port (\d+) is in use; (\d+) is free: try `--port (\d+)`, or `PORT=\d+` with make\n/
        let match = try #require(outcome.errors.wholeMatch(of: words))
        #expect(match.1 == "\(preview.port)" && match.2 == match.3 && match.1 != match.2)
        let other = try Command(
            arguments: ["serve", "--port", String(match.2)], folder: preview.project.path
        ).start()
        defer { other.send(SIGKILL) }
        let deadline = ContinuousClock.now + .seconds(20)
        while other.output.isEmpty, ContinuousClock.now < deadline { usleep(5000) }
        #expect(other.output == "http://127.0.0.1:\(match.2)/\n")
    }

    @Test func `Control-C ends it at once, and its port is free again`() throws {
        let (project, port) = (preview.project, preview.port)
        let other = try Preview(project)
        let listener = try other.listen("/")
        _ = try listener.next()
        let outcome = try other.interrupt()
        #expect(outcome.status == 128 + Int(SIGINT) && outcome.errors.isEmpty)
        #expect(other.port != port)
        #expect(try Preview(project, "--port", "\(other.port)").get("/").status == 200)
    }

    @Test func `a missing folder is status 2`() throws {
        let outcome = try preview.project.run("serve", "--port", "0", "--content", "nowhere")
        #expect(outcome.status == 2 && outcome.errors.hasPrefix("error: there is no folder nowhere\nhelp: "))
    }
}
