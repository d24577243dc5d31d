import Dispatch
import Parallel
import Testing

@Suite struct BothTests {
    @Test(arguments: [1, 2])
    func `each gives its own`(tasks: Int) async {
        let (number, text) = await both(width: Width(tasks: tasks)) {
            7
        } _: {
            "seven"
        }
        #expect(number == 7 && text == "seven")
    }

    @Test func `the second does not wait for the first`() async {
        let hasBegun = DispatchSemaphore(value: 0)
        let (met, _) = await both(width: Width(tasks: 2)) {
            hasBegun.wait(timeout: .now() + 60) == .success
        } _: {
            hasBegun.signal()
        }
        #expect(met)
    }

    @Test func `where one may run, the second begins when the first is done`() async {
        let isDone = DispatchSemaphore(value: 0)
        let (_, wasDone) = await both(width: Width(tasks: 1)) {
            isDone.signal()
        } _: {
            isDone.wait(timeout: .now()) == .success
        }
        #expect(wasDone)
    }
}
