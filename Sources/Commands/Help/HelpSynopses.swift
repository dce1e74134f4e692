// swift-format-ignore-file
// What each built-in command does, in one sentence.

enum HelpSynopses {
  /// The sentence for a command; nil when nobody wrote one.
  static func of(_ command: String) -> String? { table[command.lowercased()] }

  private static let table: [String: String] = {
    var all: [String: String] = [:]
    all.reserveCapacity(256)
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: "|", maxSplits: 1)
      if parts.count == 2 { all[parts[0].lowercased()] = String(parts[1]) }
    }
    return all
  }()

  private static let text = """
    Add-Content|Writes text at the end of files.
    Add-History|Puts entries into the session's history.
    Add-Member|Attaches properties and methods to an object.
    Add-Type|Makes a .NET type from source text.
    Clear-Content|Empties a file but leaves it there.
    Clear-History|Takes entries out of the session's history.
    Clear-Host|Wipes the screen.
    Clear-Item|Empties an item but leaves it there.
    Clear-ItemProperty|Empties a property of an item.
    Clear-Variable|Sets a variable's value to null.
    Compare-Object|Shows how two sets of objects differ.
    Compress-Archive|Packs files into a ZIP archive.
    Convert-Path|Turns a path of a drive into a path of the file system.
    ConvertFrom-CliXml|Makes objects of CLIXML text.
    ConvertFrom-Csv|Makes objects of CSV text.
    ConvertFrom-Json|Makes objects of JSON text.
    ConvertFrom-Markdown|Turns Markdown into HTML or terminal text.
    ConvertFrom-SecureString|Encrypts a secure string into text.
    ConvertFrom-StringData|Makes a hashtable of lines with names and values.
    ConvertTo-CliXml|Writes objects as CLIXML text.
    ConvertTo-Csv|Writes objects as CSV text.
    ConvertTo-Html|Writes objects as an HTML table.
    ConvertTo-Json|Writes objects as JSON text.
    ConvertTo-SecureString|Makes a secure string of text.
    ConvertTo-Xml|Describes objects in XML.
    Copy-Item|Copies items to another place.
    Copy-ItemProperty|Copies a property from one item to another.
    Debug-Job|Attaches the debugger to a running job.
    Debug-Process|Attaches a debugger to processes.
    Debug-Runspace|Attaches the debugger to a runspace.
    Disable-ExperimentalFeature|Turns an experimental feature off.
    Disable-PSBreakpoint|Turns breakpoints off without removing them.
    Disable-RunspaceDebug|Turns debugging of runspaces off.
    Enable-ExperimentalFeature|Turns an experimental feature on.
    Enable-PSBreakpoint|Turns breakpoints on again.
    Enable-RunspaceDebug|Turns debugging of runspaces on.
    Enter-PSHostProcess|Opens a session inside another PowerShell process.
    Enter-PSSession|Opens an interactive session on another computer.
    Exit-PSHostProcess|Leaves the session inside another process.
    Exit-PSSession|Leaves an interactive remote session.
    Expand-Archive|Unpacks a ZIP archive.
    Export-Alias|Saves aliases to a file.
    Export-Clixml|Saves objects to a CLIXML file.
    Export-Csv|Saves objects to a CSV file.
    Export-FormatData|Saves format views to a file.
    Export-ModuleMember|Says what a module shows to whoever imports it.
    Export-PSSession|Saves commands of a remote session as a module.
    ForEach-Object|Does something with each object of a pipeline.
    Format-Custom|Shows objects in a view of their own.
    Format-Hex|Shows bytes as hexadecimal numbers.
    Format-List|Shows objects as lists of properties.
    Format-Table|Shows objects as a table.
    Format-Wide|Shows one property of each object, in columns.
    Get-Alias|Gets the session's aliases.
    Get-ChildItem|Gets what a place contains.
    Get-Clipboard|Gets what is on the clipboard.
    Get-CmsMessage|Gets an encrypted message without decrypting it.
    Get-Command|Gets commands by name, module or parameter.
    Get-Content|Reads the lines of a file.
    Get-Credential|Asks for a user name and password.
    Get-Culture|Gets the current culture.
    Get-Date|Gets a date and time.
    Get-Error|Shows errors in every detail.
    Get-Event|Gets the events that wait in the queue.
    Get-EventSubscriber|Gets who listens to which events.
    Get-ExecutionPolicy|Gets the execution policies.
    Get-ExperimentalFeature|Gets the experimental features.
    Get-FileHash|Works out the hash of a file.
    Get-FormatData|Gets the format views of the session.
    Get-Help|Shows what a command does and how it is called.
    Get-History|Gets the commands that were typed.
    Get-Host|Gets the host program of the session.
    Get-Item|Gets the item at a place.
    Get-ItemProperty|Gets the properties of an item.
    Get-ItemPropertyValue|Gets the value of an item's property.
    Get-Job|Gets background jobs.
    Get-Location|Gets the current location.
    Get-MarkdownOption|Gets the colours in which Markdown is shown.
    Get-Member|Gets the properties and methods of objects.
    Get-Module|Gets modules that are loaded or could be.
    Get-PfxCertificate|Reads a certificate from a PFX file.
    Get-Process|Gets the processes that run.
    Get-PSBreakpoint|Gets the session's breakpoints.
    Get-PSCallStack|Gets the stack of calls.
    Get-PSDrive|Gets the session's drives.
    Get-PSHostProcessInfo|Gets processes that run PowerShell.
    Get-PSProvider|Gets the providers of drives.
    Get-PSSession|Gets remote sessions.
    Get-PSSubsystem|Gets the subsystems that are registered.
    Get-Random|Gets random numbers or members of a list.
    Get-Runspace|Gets the runspaces of the process.
    Get-RunspaceDebug|Gets how runspaces are debugged.
    Get-SecureRandom|Gets random numbers fit for cryptography.
    Get-TimeZone|Gets the time zone.
    Get-TraceSource|Gets what can be traced.
    Get-TypeData|Gets members that were added to types.
    Get-UICulture|Gets the culture of messages.
    Get-Unique|Drops repetitions from a sorted list.
    Get-Uptime|Gets how long the computer has been running.
    Get-Variable|Gets variables.
    Get-Verb|Gets the approved verbs.
    Group-Object|Groups objects that have a property's value in common.
    Import-Alias|Reads aliases from a file.
    Import-Clixml|Reads objects from a CLIXML file.
    Import-Csv|Reads objects from a CSV file.
    Import-LocalizedData|Reads a script's messages in the user's language.
    Import-Module|Loads a module into the session.
    Import-PowerShellDataFile|Reads a hashtable from a data file.
    Import-PSSession|Brings commands of a remote session into this one.
    Invoke-Command|Runs a block here or on other computers.
    Invoke-Expression|Runs a text as a script.
    Invoke-History|Runs a command of the history again.
    Invoke-Item|Opens an item in the program made for it.
    Invoke-RestMethod|Calls a web service and gives its answer as objects.
    Invoke-WebRequest|Fetches a web page.
    Join-Path|Puts parts of a path together.
    Join-String|Joins objects into one text.
    Measure-Command|Measures how long a block takes.
    Measure-Object|Counts and sums up objects or text.
    Move-Item|Moves items to another place.
    Move-ItemProperty|Moves a property from one item to another.
    New-Alias|Makes a new alias.
    New-Event|Puts an event of one's own into the queue.
    New-Guid|Makes a GUID.
    New-Item|Makes an item: a file, a folder, a variable.
    New-ItemProperty|Makes a property of an item.
    New-Module|Makes a module of a block, in memory.
    New-ModuleManifest|Writes the manifest of a module.
    New-Object|Makes an object of a .NET type.
    New-PSDrive|Makes a drive.
    New-PSRoleCapabilityFile|Writes a file of what a role may do.
    New-PSSession|Opens a session on another computer.
    New-PSSessionConfigurationFile|Writes a file that configures sessions.
    New-PSSessionOption|Makes an object with options of remote sessions.
    New-PSTransportOption|Makes an object with options of remote connections.
    New-TemporaryFile|Makes an empty temporary file.
    New-TimeSpan|Makes a span of time.
    New-Variable|Makes a new variable.
    Out-Default|Sends objects to the default formatter.
    Out-File|Sends output to a file.
    Out-Host|Sends output to the screen.
    Out-Null|Drops output.
    Out-String|Turns output into text.
    Pop-Location|Goes back to the location that was pushed last.
    Protect-CmsMessage|Encrypts a message for a certificate's owner.
    Push-Location|Remembers the location, and goes to another.
    Read-Host|Asks the user for a line.
    Receive-Job|Gets the results of jobs.
    Register-ArgumentCompleter|Says how an argument is completed.
    Register-EngineEvent|Listens to events of the engine.
    Register-ObjectEvent|Listens to events of an object.
    Remove-Alias|Removes aliases.
    Remove-Event|Takes events out of the queue.
    Remove-Item|Removes items.
    Remove-ItemProperty|Removes a property of an item.
    Remove-Job|Removes jobs.
    Remove-Module|Takes modules out of the session.
    Remove-PSBreakpoint|Removes breakpoints.
    Remove-PSDrive|Removes drives.
    Remove-PSSession|Closes remote sessions.
    Remove-TypeData|Removes members that were added to types.
    Remove-Variable|Removes variables.
    Rename-Item|Gives an item another name.
    Rename-ItemProperty|Gives a property of an item another name.
    Resolve-Path|Finds the paths that a pattern means.
    Restart-Computer|Starts a computer again.
    Save-Help|Fetches help files for later use.
    Select-Object|Picks objects or properties of objects.
    Select-String|Finds text in strings and files.
    Select-Xml|Finds nodes in XML by XPath.
    Send-MailMessage|Sends a mail.
    Set-Alias|Makes or changes an alias.
    Set-Clipboard|Puts something on the clipboard.
    Set-Content|Writes text to a file in place of what was there.
    Set-Date|Sets the computer's clock.
    Set-ExecutionPolicy|Sets the execution policy.
    Set-Item|Sets the value of an item.
    Set-ItemProperty|Sets a property of an item.
    Set-Location|Goes to another location.
    Set-MarkdownOption|Sets the colours in which Markdown is shown.
    Set-PSBreakpoint|Makes the debugger stop at a line, command or variable.
    Set-PSDebug|Traces scripts, or steps through them.
    Set-StrictMode|Makes questionable code an error.
    Set-TraceSource|Sets what is traced.
    Set-Variable|Sets a variable, and makes it when it is not there.
    Show-Markdown|Shows Markdown in the terminal or a browser.
    Sort-Object|Sorts objects by their properties.
    Split-Path|Gets a part of a path.
    Start-Job|Starts a background job.
    Start-Process|Starts a program.
    Start-Sleep|Waits.
    Start-ThreadJob|Starts a job in a thread of this process.
    Start-Transcript|Records the session in a file.
    Stop-Computer|Shuts a computer down.
    Stop-Job|Stops jobs.
    Stop-Process|Ends processes.
    Stop-Transcript|Ends the recording of the session.
    Switch-Process|Replaces this process by another program.
    Tee-Object|Sends objects on and keeps a copy of them.
    Test-Connection|Finds out whether computers answer.
    Test-Json|Finds out whether a text is JSON.
    Test-ModuleManifest|Checks the manifest of a module.
    Test-Path|Finds out whether a path is there.
    Trace-Command|Traces a command while it runs.
    Unblock-File|Takes the mark of the internet off files.
    Unprotect-CmsMessage|Decrypts a message.
    Unregister-Event|Stops listening to events.
    Update-FormatData|Takes in format files.
    Update-Help|Fetches the newest help files.
    Update-List|Adds items to a property that is a list, and takes items out.
    Update-TypeData|Adds members to types.
    Wait-Debugger|Stops in the debugger.
    Wait-Event|Waits for an event.
    Wait-Job|Waits for jobs to end.
    Wait-Process|Waits for processes to end.
    Where-Object|Picks objects by a condition.
    Write-Debug|Writes a debug message.
    Write-Error|Writes an error.
    Write-Host|Writes text to the host, in colour.
    Write-Information|Writes to the information stream.
    Write-Output|Writes objects to the pipeline.
    Write-Progress|Shows how far something has come.
    Write-Verbose|Writes a verbose message.
    Write-Warning|Writes a warning.
    """
}
