import Files
import Testing

@Suite struct PathTests {
    @Test(arguments: [
        ("Content/codes/4.3.2.md", "Content", "codes/4.3.2.md"), ("Content/a", "Content/", "a"), ("./a", ".", "a"),
        ("/a", "/", "a"), ("a", "", "a"), ("ü/a", "ü", "a"), ("Content-theme/a", "Content", nil),
        ("Contents", "Content", nil), ("Content", "Content", nil), ("a/Content/b", "Content", nil),
    ])
    func `a path is below a folder only if a slash follows the folder`(path: String, folder: String, expected: String?)
    {
        #expect(relativePath(path, below: folder) == expected)
    }
}
