// SPDX-License-Identifier: GPL-3.0-or-later
import Records
import Testing

@Suite struct MarketSubjectStateTests {
    @Test(
        arguments: [
            ("存续", .active), ("存续（在营、开业、在册）", .active), ("在营", .active), ("开业", .active), ("在业", .active),
            ("正常", .active),
            ("在营（开业）企业", .active), ("歇业", .dormant), ("已歇业", .dormant), ("吊销", .revoked), ("吊销，未注销", .revoked),
            ("吊销,未注销", .revoked), ("吊销未注销", .revoked), ("吊销，已注销", .deregistered), ("注销", .deregistered),
            ("已注销", .deregistered),
            ("注销企业", .deregistered), ("撤销", .annulled), ("被撤销登记", .annulled), ("迁出", .movedOut), ("已迁往昆明市", .movedOut),
            (" 存 续 ", .active),
        ] as [(String, MarketSubject.State)])
    func `words of registers are understood`(_ word: String, _ state: MarketSubject.State) {
        #expect(MarketSubject.State(text: word) == state)
    }

    @Test(arguments: ["非正常户", "停业", "暂停营业", "未开业", "", "？", "清算注销中"])
    func `what names no state is none`(_ word: String) { #expect(MarketSubject.State(text: word) == nil) }

    @Test func `every state but unknown is named by its own label`() {
        for state in MarketSubject.State.allCases where state != .unknown {
            #expect(MarketSubject.State(text: state.label) == state)
        }
    }
}
