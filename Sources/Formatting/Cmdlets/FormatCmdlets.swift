// Format-Table, Format-List, Format-Wide and Format-Custom: thin fronts of FormatStage.

import Engine
import Objects
import Primitives

/// What the four have in common.
open class FormatCmdlet: StreamCmdlet {
  var stage: FormatStage?
  var shape: FormatShape { .table }
  var use: FormatProperty.Use { .table }

  func parameters() throws -> FormatParameters {
    var parameters = FormatParameters()
    do {
      let properties = array("Property")
      if !properties.isEmpty { parameters.properties = try FormatProperty.read(properties, use) }
      let group = value("GroupBy")
      if !group.isNull { parameters.groupBy = try FormatProperty.read([group], .groupBy).first }
    } catch {
      throw context.terminating(error.record)
    }
    if let view = string("View"), !view.isEmpty {
      if !parameters.properties.isEmpty {
        throw failure("FormatCannotSpecifyViewAndProperty", "Cmdlet parameters View and Property are mutually exclusive.")
      }
      parameters.viewName = view
    }
    parameters.force = flag("Force")
    if has("ShowError") { parameters.showErrors = flag("ShowError") }
    if has("DisplayError") { parameters.displayErrors = flag("DisplayError") }
    if let expand = string("Expand") {
      parameters.expand = ["coreonly": .coreOnly, "enumonly": .enumOnly, "both": .both][expand.lowercased()]
    }
    return parameters
  }

  func failure(_ id: String, _ message: String) -> Thrown {
    let record = ErrorRecord(
      ExceptionObj("System.IO.InvalidDataException", "Found invalid data while decoding."), id: id, category: .InvalidArgument)
    record.detailsMessage = message
    return context.terminating(record)
  }

  public override func begin() throws {
    inputIndex = context.index(of: "InputObject")
    let out = context.out
    stage = FormatStage(FormatService.of(session), shape: shape, parameters: try parameters()) { try out.write(.object($0)) }
  }

  public override func process() throws {
    guard let stage, let input = pipelineInput() else { return }
    do { try stage.process(input) } catch let thrown as Thrown
      where thrown.record.errorId == "FormatViewNotFound"
    {
      throw context.terminating(thrown.record)
    }
  }

  public override func end() throws { try stage?.end() }
}

/// `Format-Table`.
public final class FormatTableCommand: FormatCmdlet {
  override func parameters() throws -> FormatParameters {
    var parameters = try super.parameters()
    if has("AutoSize") { parameters.autosize = flag("AutoSize") }
    if has("HideTableHeaders") { parameters.hideHeaders = flag("HideTableHeaders") }
    if has("Wrap") { parameters.wrap = flag("Wrap") }
    parameters.repeatHeader = flag("RepeatHeader")
    return parameters
  }
}

/// `Format-List`.
public final class FormatListCommand: FormatCmdlet {
  override var shape: FormatShape { .list }
  override var use: FormatProperty.Use { .list }
}

/// `Format-Wide`.
public final class FormatWideCommand: FormatCmdlet {
  override var shape: FormatShape { .wide }
  override var use: FormatProperty.Use { .wide }
  override func parameters() throws -> FormatParameters {
    var parameters = try super.parameters()
    if has("AutoSize") { parameters.autosize = flag("AutoSize") }
    if has("Column") {
      if flag("AutoSize") {
        throw failure("FormatCannotSpecifyAutosizeAndColumns", "Cmdlet parameters AutoSize and Column are mutually exclusive.")
      }
      parameters.columns = int("Column")
    }
    return parameters
  }
}

/// `Format-Custom`.
public final class FormatCustomCommand: FormatCmdlet {
  override var shape: FormatShape { .custom }
  override var use: FormatProperty.Use { .custom }
  override func parameters() throws -> FormatParameters {
    var parameters = try super.parameters()
    if let depth = int("Depth") { parameters.depth = depth }
    return parameters
  }
}
