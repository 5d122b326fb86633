// SPDX-License-Identifier: GPL-3.0-or-later

extension ReadError {
    static let notFound = ReadError(.notFound, "找不到这个文件或文件夹。请检查路径。")
    static let notAFile = ReadError(.notAFile, "这不是普通文件（是设备、管道或文件夹）。请给出普通文件。")
    static let unreadable = ReadError(.unreadable, "文件打不开或读取中断。请检查读取权限和磁盘后重试。")
    /// The file changed while it was read.
    public static let unfinished = ReadError(.unfinished, "文件正在上传或被改写，读取时大小变了。请等上传完成后重试。")
    static let empty = ReadError(.empty, "文件是空的。请重新导出或上传。")
    static let noRows = ReadError(.noRows, "文件里没有一行数据。每行应是一个 JSON 对象。")
    static let encrypted = ReadError(.encrypted, "文件已加密或设了密码，无法读取。请去掉密码后重新提交。")
    static let macro = ReadError(.macro, "文件带有宏。请另存为不带宏的文件（如 .docx）后重新提交。")
    static let zipBomb = ReadError(
        .zipBomb, "压缩包解开后过大（超过 200 MB、1000 个条目或 100 倍压缩比），或条目互相重叠。请拆分后重新提交。")
    static let workbookBomb = ReadError(
        .zipBomb, "工作簿解开后过大（超过 4 GB、1000 个条目或 100 倍压缩比），或大小与声明不符、条目互相重叠。请用 WPS 或 Excel 另存后重新提交。")
    static let zipPath = ReadError(.zipPath, "压缩包里有指向包外的文件名，拒绝读取。请用办公软件重新保存文件。")
    static let truncated = ReadError(.truncated, "文件不完整，末尾缺失。请重新上传完整文件。")
    static let externalEntity = ReadError(
        .externalEntity, "文件里的 XML 声明了实体（DOCTYPE），拒绝读取。请用办公软件重新保存文件。")
    static let notUTF8 = ReadError(
        .encoding, "数据行不是 UTF-8 编码。请把文件另存为 UTF-8（不要用 GBK 或 UTF-16）后重新提交。")

    static func tooLarge(limit: Int) -> ReadError {
        ReadError(.tooLarge, "文件超过 \(limit / 1_048_576) MB。请拆分后重新提交。")
    }

    static func damaged(_ format: FileFormat) -> ReadError {
        ReadError(.damaged, "文件损坏，按\(format.label)读不出来。请用原来的软件打开并重新保存。")
    }

    static func timeout(seconds: Int) -> ReadError {
        ReadError(.timeout, "转换文件超过 \(seconds) 秒仍未完成，已停止。文件可能损坏或构造异常，请重新保存后提交。")
    }

    static let needsTooMuchMemory = ReadError(.tooLarge, "转换文件需要的内存超过 512 MB，已停止。请拆分后重新提交。")

    static func outputTooLarge(limit: Int) -> ReadError {
        ReadError(.tooLarge, "文件转换出的文字超过 \(limit / 1_048_576) MB，已停止。请拆分后重新提交。")
    }

    static func missingProgram(_ names: String, package: String) -> ReadError {
        ReadError(
            .missingProgram, "读取这种文件需要程序 \(names)，本机没有安装。请安装软件包：apt-get install \(package)")
    }

    static func unsupported(_ format: FileFormat, instead: String) -> ReadError {
        ReadError(.unsupported, "暂不支持读取\(format.label)。\(instead)")
    }

    static func encoding(_ detail: String) -> ReadError {
        ReadError(.encoding, "无法确定文字编码：\(detail)。请把文件另存为 UTF-8 后重新提交。")
    }

    static func type(_ detail: String) -> ReadError { ReadError(.type, detail) }
}
