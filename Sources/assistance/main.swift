import AssistanceCommands
import Foundation

let code = await Assistance.run(Array(CommandLine.arguments.dropFirst()), console: ProcessConsole())
exit(code.rawValue)
