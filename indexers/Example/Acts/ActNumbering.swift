// SPDX-License-Identifier: GPL-3.0-or-later

/// How an organ numbers its decisions: the code before the year and what stands around the numbers.
struct ActNumbering: Hashable, Sendable {
    enum Form: Hashable, Sendable {
        /// 元市监处罚〔2024〕15号.
        case standard
        /// 元市监罚字〔2019〕第8号.
        case ordinal
        /// 楚环元罚〔2023〕2-5号.
        case split
        /// 元环罚（2017）5号.
        case round
        /// 元国土资罚[2016]12号.
        case square
    }

    var code: String
    var form: Form = .standard

    func number(year: Int, sequence: Int) -> String {
        switch form {
        case .standard: "\(code)〔\(year)〕\(sequence)号"
        case .ordinal: "\(code)〔\(year)〕第\(sequence)号"
        case .split: "\(code)〔\(year)〕\(sequence / 4 + 1)-\(sequence % 4 + 1)号"
        case .round: "\(code)（\(year)）\(sequence)号"
        case .square: "\(code)[\(year)]\(sequence)号"
        }
    }

    /// The numbering of an organ's penalties in a year.
    static func penalties(of organ: String, in year: Int, violation: String) -> ActNumbering {
        switch organ {
        case "ym-scjg": year == 2019 ? ActNumbering(code: "元市监罚字", form: .ordinal) : ActNumbering(code: "元市监处罚")
        case "ym-gsj": ActNumbering(code: "元工商处字", form: .ordinal)
        case "ym-zjjd": ActNumbering(code: "元质监罚字")
        case "ym-syj": ActNumbering(code: "元食药监食罚", form: year == 2016 ? .square : .standard)
        case "ym-ajj": ActNumbering(code: "元安监罚")
        case "ym-yjj": ActNumbering(code: "元应急罚")
        case "ym-hbj": ActNumbering(code: "元环罚字", form: .round)
        case "ym-hbfj": ActNumbering(code: "楚环元罚", form: year == 2023 ? .split : .standard)
        case "ym-wjsj", "ym-wjj":
            ActNumbering(code: violation.contains("医疗") || violation.contains("诊疗") ? "元卫医罚" : "元卫公罚")
        case "ym-gsj2": ActNumbering(code: "元国税罚")
        case "ym-swu": ActNumbering(code: "元税罚")
        case "ym-gtj": ActNumbering(code: "元国土资罚", form: .square)
        case "ym-zrzy": ActNumbering(code: "元自然资罚")
        case "ym-lyj": ActNumbering(code: "元林罚决字", form: .ordinal)
        case "ym-lcj": ActNumbering(code: "元林草罚")
        case "ym-nyj": ActNumbering(code: "元农（农药）罚")
        case "ym-nync": ActNumbering(code: "元农罚")
        case "ym-swj": ActNumbering(code: "元水罚")
        case "ym-jtys": ActNumbering(code: "元交罚")
        case "ym-zjj": ActNumbering(code: "元住建罚字")
        case "ym-cgj": ActNumbering(code: "元城管罚字", form: .ordinal)
        case "ym-zfj": ActNumbering(code: "元综执罚决字")
        case "ym-wtgl": ActNumbering(code: "元文体广罚")
        case "ym-wlj": ActNumbering(code: "元文旅罚")
        case "ym-rsj": ActNumbering(code: "元人社监罚")
        case "ym-tjj": ActNumbering(code: "元统罚")
        case "ym-mz": ActNumbering(code: "元民罚")
        case "ym-fgj": ActNumbering(code: "元发改价罚")
        case "ym-xfdd", "ym-xfdd0": ActNumbering(code: "元消行罚决字", form: .standard)
        case "ym-ycj": ActNumbering(code: "元烟处", form: .ordinal)
        case "ym-gaj": ActNumbering(code: "元公（网安）行罚决字")
        default: ActNumbering(code: "元罚")
        }
    }
}
