// SPDX-License-Identifier: GPL-3.0-or-later
import Records

/// What is missing from a record, in words.
enum FlagWords {
    static func short(_ flag: NormativeDocument.Flag) -> String {
        switch flag {
        case .titleOnly: "仅有标题"
        case .needsText: "待补正文"
        case .truncated: "正文不全"
        case .noTextLayer: "仅有图像"
        case .draftText: "未定稿"
        }
    }

    static func sentence(_ flag: NormativeDocument.Flag) -> String {
        switch flag {
        case .titleOnly: "仅有标题：来源没有给出正文。"
        case .needsText: "待补正文：由清理目录得知有这份文件，正文尚未收录。"
        case .truncated: "正文不全：来源给出的文字没有写完。"
        case .noTextLayer: "仅有图像：原件是图片，文字尚未识别。"
        case .draftText: "未定稿：正文开头注明是征求意见稿、送审稿、草案等，不具有效力。"
        }
    }
}
